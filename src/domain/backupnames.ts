import type { Day } from './dates.ts';

/** The name of a backup: what it is of, the day, and which of that day it is, counted from 1. */
export type BackupName = { readonly day: Day; readonly number: number; readonly encrypted: boolean };

/** "mentor-2026-11-21.json", the second of the day "mentor-2026-11-21-2.json", with ".age" behind it when encrypted. */
export const backupName = (stem: string, { day, number, encrypted }: BackupName): string =>
  `${stem}-${day}${number === 1 ? '' : `-${number}`}.json${encrypted ? '.age' : ''}`;

const rest = /^-(\d{4}-\d\d-\d\d)(?:-([2-9]|[1-9]\d+))?\.json(\.age)?$/;

/** The parts of a name that we gave; null for any other. */
export function readBackupName(stem: string, name: string): BackupName | null {
  const [, day, number, age] = (name.startsWith(stem) && rest.exec(name.slice(stem.length))) || [];
  return day === undefined ? null : { day, number: Number(number ?? 1), encrypted: age !== undefined };
}

/** Names that we gave, the newest first; others are left out. */
export const backupsAmong = (stem: string, names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => {
      const parts = readBackupName(stem, name);
      return parts ? [{ name, key: `${parts.day}-${String(parts.number).padStart(6, '0')}` }] : [];
    })
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ name }) => name);

/** Of the names, newest first, those that go when so many are to stay; the one just made always does. */
export const beyond = (names: readonly string[], keep: number, made: string): readonly string[] =>
  [made, ...names.filter((name) => name !== made)].slice(keep);
