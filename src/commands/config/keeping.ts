import type { Folder } from '../../doors/files.ts';

/** Gives a file of the person's own another name, which nothing has yet, and says which. */
export function keepAside(desk: Folder, name: string): string {
  for (let number = 1; ; number += 1) {
    const free = `${name}.bak${number === 1 ? '' : number}`;
    if (desk.has(free)) continue;
    desk.move(name, free);
    return free;
  }
}
