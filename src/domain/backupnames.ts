import type { Day } from './dates.ts';

/** "mentor-2026-11-21.json", the second of the day "mentor-2026-11-21-2.json", with ".age" behind it when encrypted. */
export const backupName = (
  stem: string,
  { day, number, encrypted }: { readonly day: Day; readonly number: number; readonly encrypted: boolean },
): string => `${stem}-${day}${number === 1 ? '' : `-${number}`}.json${encrypted ? '.age' : ''}`;

const rest = /^-\d{4}-\d\d-\d\d(?:-(?:[2-9]|[1-9]\d+))?\.json(?:\.age)?$/;

/** Whether a name is one that we give. */
export const isBackupName = (stem: string, name: string): boolean =>
  name.startsWith(stem) && rest.test(name.slice(stem.length));
