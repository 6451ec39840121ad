/** Random tests draw the same cases every time: a failure is a failure for everybody. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20240204 });
