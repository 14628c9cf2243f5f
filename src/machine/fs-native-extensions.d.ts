/** The part of the native library that we use: it ships no types of its own. */
declare module 'fs-native-extensions' {
  /** True when the whole file is now locked for us alone, false when somebody else holds it. */
  export function tryLock(fd: number): boolean;
}
