import { type Check, look, ok, wrong } from './diagnosis.ts';
import type { Facts } from './vitals.ts';
import { bytesInWords } from './wording.ts';

/** Whether the journal lies where locks hold, and on one machine only. */
export function place({ disk: { unusual, synced } }: Facts): Check {
  if (synced !== null)
    return look('place', `The journal lies in a folder that ${synced} copies elsewhere.`, {
      mend: 'Use it on one machine at a time, and let the copying end before you go on at another.',
    });
  if (unusual?.lacks === 'locks')
    return look(
      'place',
      `The journal lies on a network disk (${unusual.name}), where locks and second names of files may fail.`,
      {
        mend: 'mentor then says so and writes nothing. A disk of this machine is safer.',
      },
    );
  return ok(
    'place',
    'The journal lies on a disk of this machine, in no folder that is copied elsewhere by itself.',
  );
}

/** In bytes. */
const little = 100_000_000;

/** Whether the next change will fit on the disk. */
export function space({ disk: { free }, journal: { size } }: Facts): Check {
  if (free === null) return ok('space', 'How much space is left on the disk, nobody tells here.');
  const say = `${bytesInWords(free)} are free on the disk.`;
  // A change writes the whole journal beside the old one, and may have to keep a copy of that.
  if (free < 3 * size + 1_000_000)
    return wrong('space', say, { mend: 'Make some space: the next change may not fit.' });
  return free < little ? look('space', say) : ok('space', say);
}

/** What the terminal can show, and whether anybody is there. */
export function terminal({ terminal: { columns, interactive, plain, colour, utf8 } }: Facts): Check {
  const say = `Terminal: ${[
    interactive ? `${columns} columns` : 'nobody to ask here',
    colour ? 'colour' : 'no colour',
    utf8 ? 'UTF-8' : 'ASCII only',
    ...(plain ? ['plain mode'] : []),
  ].join(', ')}.`;
  if (interactive && columns < 60) return look('terminal', `${say} Tables need 60 columns to read well.`);
  if (!utf8)
    return look('terminal', say, { mend: 'Names such as Zoë need a UTF-8 locale, such as LANG=C.UTF-8.' });
  return ok('terminal', say);
}

/** The editor and the clipboard. */
export function tools({ terminal: { editor, clipboard } }: Facts): Check {
  const board = clipboard ? 'a clipboard' : 'no clipboard program, so what would be copied is printed';
  if (editor === null)
    return look('tools', `No editor was found; ${board}.`, {
      mend: 'Name one for long texts.',
      command: 'mentor config editor nano',
    });
  if (editor.missing)
    return wrong('tools', `Your editor "${editor.program}" is not on this machine; ${board}.`, {
      mend: 'Name another for long texts.',
      command: 'mentor config editor nano',
    });
  return ok('tools', `Editor: ${editor.program}; ${board}.`);
}

/** What is running, for whoever is asked for help. */
export const program = ({ program: { version, node, platform } }: Facts): Check =>
  ok('program', `mentor ${version} with Node ${node} on ${platform}.`);
