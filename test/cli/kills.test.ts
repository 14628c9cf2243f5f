import { expect, it } from 'vitest';
import { draftOf } from '../../src/domain/drafts.ts';
import { seeded } from '../support/kills.js';
import { desk } from '../support/mentor.ts';

/** Twenty in the ordinary run; `npm run torture` asks for more. */
const kills = Number(process.env['MENTOR_KILLS'] ?? 20);

/**
 * Somebody types skills, one after the other, and the plug is pulled at a random moment. A skill is acknowledged once the
 * next prompt stands below it: every such skill must be there, the file must open, and the next run starts at once.
 */
it(`loses nothing that was acknowledged when it is killed ${kills} times`, {
  timeout: kills * 6000,
}, async () => {
  const { open, journal, run } = desk();
  const random = seeded(20_261_121);
  const acknowledged: string[] = [];
  const begin = open(['goals', '--destination', 'Lead']);
  await begin.see('skills do you want');
  begin.type('skill 0');
  begin.key('enter');
  await begin.see('Another skill?');
  acknowledged.push('skill 0');
  begin.kill('SIGKILL');
  await begin.exit;

  for (let kill = 1; kill <= kills; kill += 1) {
    // Tall enough for every skill: the list stands between the greeting and the prompt.
    const terminal = open(['goals'], { rows: 24 + kills });
    await terminal.see('Going on where you stopped');
    await terminal.see('Another skill?');
    const name = `skill ${kill}`;
    // Anywhere between the first letter and the next prompt.
    const letters = Math.floor(random() * (name.length + 3));
    terminal.type(name.slice(0, letters));
    if (letters >= name.length) terminal.key('enter');
    if (letters > name.length) {
      await terminal.see(new RegExp(`${kill}\\. ${name}|${name}\\s+Question 2`));
      acknowledged.push(name);
    }
    terminal.kill('SIGKILL');
    await terminal.exit;

    const kept = draftOf(journal(), { worksheet: 'goals', about: null })?.answers[
      'skills'
    ] as readonly string[];
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    for (const skill of kept) if (!acknowledged.includes(skill)) acknowledged.push(skill);
  }
  expect(run(['history']).code).toBe(0);
});
