// What a journal on disk needs, as one thing to load: every file costs a start more than a millisecond.
export { createChecked } from './checked.ts';
export { realOrNamed } from './real-path.ts';
export { createStore } from './store.ts';
