/** The entry of the browser's side. */
import { render } from 'preact';
import { App } from './app.js';
import { listen } from './live.js';
import { followAddress } from './route.js';

followAddress();
listen();
render(<App />, document.getElementById('workplace')!);
