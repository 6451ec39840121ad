/** The entry of the browser's side. */
import { render } from 'preact';
import { App } from './app.js';
import { followCounts } from './counts.js';
import { listen } from './live.js';
import { followAddress } from './route.js';

followAddress();
listen();
followCounts();
render(<App />, document.getElementById('workplace')!);
