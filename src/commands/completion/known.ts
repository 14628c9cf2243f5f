// Every command there is. The build puts a table in the place of this file, so that a Tab loads none of them.
export { listings as known } from '../index.ts';
