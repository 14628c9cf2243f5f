import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { DiskFacts } from '../domain/vitals.ts';

/** Linux's numbers for kinds of disks on which something we rely on may not work. */
const unusualDisks: Readonly<Record<number, NonNullable<DiskFacts['unusual']>>> = {
  26985: { name: 'NFS', lacks: 'locks' },
  20859: { name: 'SMB', lacks: 'locks' },
  4266872130: { name: 'SMB', lacks: 'locks' },
  4283649346: { name: 'CIFS', lacks: 'locks' },
  1702057286: { name: 'FUSE', lacks: 'locks' },
  1397113167: { name: 'AFS', lacks: 'locks' },
  16914839: { name: '9p', lacks: 'permissions' },
  19780: { name: 'FAT', lacks: 'permissions' },
  538032816: { name: 'exFAT', lacks: 'permissions' },
  1397118030: { name: 'NTFS', lacks: 'permissions' },
};

/** Folders that a program of this name copies to other machines. */
const syncing: readonly (readonly [name: string, folder: RegExp])[] = [
  ['Dropbox', /^Dropbox( \(.*\))?$/i],
  ['OneDrive', /^OneDrive( - .*)?$/i],
  ['Google Drive', /^(Google ?Drive|My Drive)(-.*)?$/i],
  ['iCloud', /^(iCloud ?Drive|com~apple~CloudDocs)$/i],
  ['Nextcloud', /^(Nextcloud|ownCloud)$/i],
  ['pCloud', /^pCloud ?Drive$/i],
  ['Syncthing', /^(Sync|Syncthing)$/],
];

/** What kind of disk and folder a file lies in, or would. */
export function diskOf(path: string): DiskFacts {
  const stats = statsOf(path);
  return {
    free: stats ? stats.bavail * stats.bsize : null,
    unusual: (process.platform === 'linux' && stats && unusualDisks[stats.type >>> 0]) || null,
    synced: syncedBy(dirname(path)),
  };
}

/** Who copies this folder elsewhere, by the names on the way to it. */
export function syncedBy(folder: string): string | null {
  const names = folder.split(/[\\/]/);
  return syncing.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
}

/** Of the folder, or of the first above it that is there. */
function statsOf(path: string): fs.StatsFs | null {
  for (let at = dirname(path); ; at = dirname(at)) {
    try {
      return fs.statfsSync(at);
    } catch {
      // Not there yet, or nothing that tells.
      if (at === dirname(at)) return null;
    }
  }
}
