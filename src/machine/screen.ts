import type { Screen } from '../context.ts';
import { zoneExists } from '../domain/zones.ts';

type Stream = { readonly isTTY?: boolean; readonly columns?: number };

export type ScreenOptions = {
  readonly stdin: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** `--plain`, or the setting. Read at every use, so a getter may decide late. */
  readonly plain?: boolean;
  /** `--no-input`. Read at every use. */
  readonly noInput?: boolean;
};

/** The terminal the conversation is held on, which is the one stderr is connected to. */
export function createScreen(options: ScreenOptions): Screen {
  const { stdin, stderr, env } = options;
  return {
    get width() {
      return Math.max(40, stderr.columns || Number.parseInt(env['COLUMNS'] ?? '', 10) || 80);
    },
    get interactive() {
      return stdin.isTTY === true && options.noInput !== true;
    },
    get plain() {
      return options.plain === true || env['TERM'] === 'dumb';
    },
    shell: () => shellOf(env),
    // Inside the function: the first Intl object of a run costs 10 ms.
    zone: () => machineZone(Intl.DateTimeFormat().resolvedOptions().timeZone, env['TZ']),
  };
}

/**
 * The zone of this machine by a name that everybody knows, or null. `told` is what Intl makes of $TZ: nothing where
 * that names no zone, "Etc/Unknown" where it is empty (UTC, says POSIX), and "GMT+03:00", which is no zone, for the
 * fixed "GMT+3". A fixed offset has a name of its own, with the sign that POSIX and Date count by: west is more.
 */
function machineZone(told: string | undefined, wanted: string | undefined): string | null {
  if (told !== undefined && zoneExists(told)) return told;
  if (wanted === '') return 'UTC';
  const hours = new Date().getTimezoneOffset() / 60;
  if (hours === 0 || !Number.isInteger(hours)) return null;
  const fixed = `Etc/GMT${hours > 0 ? '+' : ''}${hours}`;
  return zoneExists(fixed) ? fixed : null;
}

/** $SHELL is set by whatever logs people in; only PowerShell, which sets none on Windows, has its own mark. */
function shellOf(env: NodeJS.ProcessEnv): string | null {
  const named = /([^/\\]+?)(?:\.exe)?$/i.exec(env['SHELL'] ?? '')?.[1];
  if (named !== undefined) return named.toLowerCase();
  return env['PSModulePath'] === undefined ? null : 'powershell';
}
