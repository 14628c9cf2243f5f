import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sittings, type Turn } from './sitting.ts';

const sit = sittings();

const name: Turn = {
  id: 'name',
  kind: 'line',
  ask: 'What shall we call you?',
  example: 'Ada',
  why: { text: 'A letter is signed with it.', source: 'S1' },
};
const story: Turn = { id: 'story', kind: 'essay', ask: 'What happened?' };
const colour: Turn = {
  id: 'colour',
  kind: 'choice',
  ask: 'Which one?',
  required: true,
  why: { text: 'It is for the door.', source: 'S2' },
  options: [
    { value: 'r', label: 'Red' },
    { value: 'g', label: 'Green' },
    { value: 'b', label: 'Blue' },
  ],
};
const colours: Turn = { ...colour, id: 'colours', kind: 'choices' };

describe('a line', () => {
  it('is answered by typing it', async () => {
    const t = sit([name]);
    await t.see('Question 1 of 1');
    await t.see('? help');
    t.type('Ada');
    await t.see('› Ada');
    t.key('enter');
    expect(await t.answers()).toEqual(['Ada']);
    expect(t.scrollback()).toBe('\nWhat shall we call you?\n  Ada\n✓ Finished.');
    expect(t.isTidy()).toBe(true);
  });

  it('is null when left blank', async () => {
    const t = sit([name]);
    await t.see('also when blank');
    t.key('enter');
    expect(await t.answers()).toEqual([null]);
    expect(t.screen()).toContain('left blank');
  });

  it('says what a blank comes to where nothing is lost by it, and so does a list', async () => {
    const t = sit([
      { ...name, blank: 'no more' },
      { ...colours, required: undefined, blank: 'all stays' },
    ]);
    await t.see('also when blank');
    t.type('\r\r');
    expect(await t.answers()).toEqual([null, null]);
    expect(t.screen()).toMatch(/call you\?\n {2}no more\n\nWhich one\?\n {2}all stays\n/);
    expect(t.screen()).not.toContain('left blank');
  });

  it('has the earlier answer in hand, which can be edited and emptied', async () => {
    const t = sit([
      { ...name, before: 'Ada' },
      { ...name, id: 'again', before: 'Grace' },
    ]);
    await t.see('› Ada');
    t.type(' L');
    await t.see('› Ada L');
    t.key('enter');
    await t.see('› Grace');
    t.key('ctrlU');
    await t.gone('Grace');
    t.key('enter');
    expect(await t.answers()).toEqual(['Ada L', null]);
  });

  it('goes back on Shift+Tab and on <', async () => {
    const t = sit([name, { ...name, id: 'again' }]);
    await t.see('Question 1 of 2');
    t.key('shiftTab');
    await t.see('Question 2 of 2');
    t.type('<');
    t.key('enter');
    expect(await t.answers()).toEqual(['BACK', 'BACK']);
  });

  it('goes back on < typed after the answer that is in hand, and after no other words', async () => {
    const t = sit([
      { ...name, before: 'Ada' },
      { ...name, id: 'again', before: 'Ada' },
      { ...name, id: 'sign', before: 'Ada <' },
    ]);
    await t.see('› Ada');
    t.type('<');
    t.key('enter');
    await t.see('Question 2 of 3');
    await t.see('› Ada');
    t.type(' L<');
    t.key('enter');
    await t.see('Question 3 of 3');
    await t.see('› Ada <');
    t.key('enter');
    expect(await t.answers()).toEqual(['BACK', 'Ada L<', 'Ada <']);
  });

  it('explains on ?, and what was cleared stays so, but can be read', async () => {
    const t = sit([{ ...name, before: 'Grace' }]);
    await t.see('› Grace');
    t.key('ctrlU');
    await t.gone('Grace');
    t.type('?');
    t.key('enter');
    await t.see('For example: Ada');
    await t.see('Why: A letter is signed with it.');
    expect(t.screen()).not.toContain('(S1)');
    await t.see('Until now: Grace');
    expect(t.screen()).not.toContain('› Grace');
    t.key('enter');
    expect(await t.answers()).toEqual([null]);
  });

  it('that begins with ? is explained first, and what stands behind the mark stays in hand', async () => {
    const t = sit([name, { ...name, id: 'again' }]);
    await t.see('Question 1 of 2');
    t.type('?Ada Lovelace\r');
    await t.see('For example: Ada');
    await t.see('› Ada Lovelace');
    t.key('enter');
    await t.see('Question 2 of 2');
    t.type('?why\r');
    await t.see('› why');
    t.key('ctrlU');
    t.type('?why\r');
    expect(await t.answers()).toEqual(['Ada Lovelace', '?why']);
  });

  it('begins anew when something is typed behind a date that was read back', async () => {
    const date: Turn = { id: 'by', kind: 'date', ask: 'By when?', before: '2027-03-31' };
    const t = sit([date, { ...date, id: 'b' }, { ...date, id: 'c' }, { ...date, id: 'd' }]);
    await t.see('› 2027-03-31');
    t.type('end of May');
    await t.see('› end of May');
    t.key('enter');
    await t.see('Question 2 of 4');
    await t.see('› 2027-03-31');
    t.type(' 15:00\r');
    await t.see('Question 3 of 4');
    await t.see('› 2027-03-31');
    t.key('backspace');
    t.type('0\r');
    await t.see('Question 4 of 4');
    await t.see('› 2027-03-31');
    t.type('?');
    await t.see('› ?');
    t.key('enter');
    await t.see('nothing more to say');
    await t.see('› 2027-03-31');
    t.key('enter');
    expect(await t.answers()).toEqual(['end of May', '2027-03-31 15:00', '2027-03-30', '2027-03-31']);
  });

  it('keeps what is typed ahead for the next question', async () => {
    const t = sit([name, { ...name, id: 'second' }, colour]);
    await t.see('? help');
    t.type('one\rtwo\rb\r');
    expect(await t.answers()).toEqual(['one', 'two', 'b']);
  });
});

it('keeps the items of a list together, and says nothing of its end', async () => {
  const more: Turn = { ...name, ask: 'Another?' };
  const t = sit([name, more, more, { ...name, id: 'other', ask: 'What else?' }]);
  await t.see('Question 1 of 4');
  t.type('Go\r');
  await t.see('Another?');
  t.type('SQL\r\rx\r');
  expect(await t.answers()).toEqual(['Go', 'SQL', null, 'x']);
  expect(t.scrollback()).toBe('\nWhat shall we call you?\n  Go\n  SQL\n\nWhat else?\n  x\n✓ Finished.');
});

describe('plain mode', () => {
  it('asks line by line on a real terminal and leaves the editing to it', async () => {
    const t = sit([name, { ...colour, before: 'g' }, story], { plain: true });
    await t.see('Type ? for help');
    t.type('Adx');
    t.key('backspace');
    t.type('a');
    t.key('enter');
    await t.see('3. Blue');
    await t.see('Enter keeps: Green');
    t.type('bl\r');
    await t.see('What happened?');
    t.type('One.\rTwo.\r\r');
    expect(await t.answers()).toEqual(['Ada', 'b', 'One.\nTwo.']);
  });

  it.each(['ctrlC', 'ctrlD'] as const)('stops on %s', async (key) => {
    const t = sit([name], { env: { TERM: 'dumb' } });
    // Only now does the program listen for Ctrl-C.
    await t.see(/blank\.\n>/);
    t.key(key);
    expect(await t.exit).toBe(130);
    expect(t.screen()).toMatch(/Stopped\.$/);
  });
});

describe('stopping', () => {
  it.each(['ctrlC', 'ctrlD'] as const)('on %s leaves the terminal in order', async (key) => {
    const t = sit([name]);
    await t.see('? help');
    t.key(key);
    expect(await t.exit).toBe(130);
    expect(t.screen()).toMatch(/What shall we call you\?[\s\S]*\nStopped\.$/);
    expect(t.isTidy()).toBe(true);
  });

  it('works where options are shown, and shows the cursor again', async () => {
    const t = sit([colour]);
    await t.see('Enter picks');
    expect(t.isTidy()).toBe(false);
    t.key('ctrlC');
    expect(await t.exit).toBe(130);
    expect(t.isTidy()).toBe(true);
  });

  it('does not take Ctrl-D for the end while there is something to delete', async () => {
    const t = sit([name]);
    await t.see('? help');
    t.type('Ada');
    t.key('home');
    t.key('ctrlD');
    await t.see('› da');
    t.key('enter');
    expect(await t.answers()).toEqual(['da']);
  });

  it('for a while on Ctrl-Z hands the terminal to the shell and takes it back', async () => {
    const t = sit([name], { shell: true });
    await t.see('? help');
    t.type('Ada');
    await t.see('› Ada');
    t.key('ctrlZ');
    await t.see(/Stopped/);
    t.type('echo "in the $((40 + 2)) shell"\r');
    await t.see('in the 42 shell');
    t.type('fg\r');
    await t.see(/42 shell[\s\S]*› Ada/);
    t.paste(' Lovelace\n');
    await t.see('› Ada Lovelace');
    t.key('enter');
    await t.see('✓ Finished.');
    t.type('exit\r');
    expect(await t.answers()).toEqual(['Ada Lovelace']);
  });

  it('on Ctrl-Z where there is no shell goes on', async () => {
    const t = sit([name]);
    await t.see('? help');
    t.type('Ada');
    t.key('ctrlZ');
    t.key('enter');
    expect(await t.answers()).toEqual(['Ada']);
  });

  it('tidies up when the program is told to end', async () => {
    const t = sit([colour]);
    await t.see('Enter picks');
    t.kill('SIGTERM');
    expect(await t.exit).toBe(143);
    expect(t.isTidy()).toBe(true);
  });
});

describe('a paste', () => {
  it('is typed when it is short', async () => {
    const t = sit([name]);
    await t.see('? help');
    t.type('I am ');
    t.paste('Ada Lovelace\n');
    await t.see('› I am Ada Lovelace');
    t.key('enter');
    expect(await t.answers()).toEqual(['I am Ada Lovelace']);
  });

  it('of 5,000 words is shown by its size and comes whole', async () => {
    const text = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ');
    const t = sit([name]);
    await t.see('? help');
    t.type('So: ');
    t.paste(text);
    t.type(' and ');
    t.paste(`${'x'.repeat(300)}`);
    t.type('!');
    await t.see('› So: [5,000 words] and [1 word]!');
    t.key('enter');
    expect(await t.answers()).toEqual([`So: ${text} and ${'x'.repeat(300)}!`]);
    expect(t.screen()).toContain('  So: [5,000 words] and [1 word]!');
  });

  it('is one line in a line and keeps its lines in an essay', async () => {
    const t = sit([name, story]);
    await t.see('? help');
    t.paste('one\ntwo  \n\n  three');
    await t.see('› [3 words]');
    t.key('enter');
    await t.see('Question 2 of 2');
    t.paste('one\n\ntwo');
    await t.see('› [2 words]');
    t.key('enter');
    await t.see('Enter ends it');
    t.key('enter');
    expect(await t.answers()).toEqual(['one two three', 'one\n\ntwo']);
  });

  it('of several paragraphs is one answer, in plain mode too, and the next question is still to come', async () => {
    const letter = 'Dear Finn,\n\nHello there.\n\n\nAda\n';
    for (const plain of [undefined, true] as const) {
      const t = sit([story, name], plain && { plain });
      await t.see(plain ? ':e opens your editor.' : '? help');
      t.paste(letter);
      await t.see(plain ? 'Ada' : '[5 words]');
      t.key('enter');
      await t.see(plain ? /> *$/ : 'Enter ends it');
      t.key('enter');
      await t.see('Question 2 of 2');
      t.type('Eve\r');
      expect(await t.answers()).toEqual([letter.trimEnd(), 'Eve']);
      expect(t.isTidy()).toBe(true);
    }
  });

  it('goes away whole on Backspace', async () => {
    const t = sit([name]);
    await t.see('? help');
    t.type('ab');
    t.paste('one\ntwo');
    t.paste('one\nzwei');
    await t.see('› ab[2 words][2 words]');
    t.key('left');
    t.key('backspace');
    await t.gone('[2 words][2 words]');
    t.type('c');
    await t.see('› abc[2 words]');
    t.key('enter');
    expect(await t.answers()).toEqual(['abcone zwei']);
  });

  it('cannot make the terminal do anything', async () => {
    const t = sit([name, story]);
    await t.see('? help');
    t.paste('a\x1b[2Jb\x1b]0;gone\x07c\x07\x03d\u202e');
    await t.see('› abcd');
    t.key('enter');
    await t.see('Question 2 of 2');
    t.paste('one\x1b[31m\ntwo\x1b[?1049h');
    await t.see('[2 words]');
    t.key('enter');
    await t.see('Enter ends it');
    t.key('enter');
    expect(await t.answers()).toEqual(['abcd', 'one\ntwo']);
    expect(t.scrollback()).toContain('What shall we call you?');
  });

  it('picks nothing where options are shown', async () => {
    const t = sit([colour]);
    await t.see('Enter picks');
    t.paste('Blue\n');
    t.type('g');
    await t.see('› Green');
    t.key('enter');
    expect(await t.answers()).toEqual(['g']);
  });
});

describe('an essay', () => {
  it('takes lines until an empty one', async () => {
    const t = sit([story]);
    await t.see('an empty line ends it');
    t.type('First.\rSecond.\r\r');
    expect(await t.answers()).toEqual(['First.\nSecond.']);
    expect(t.scrollback()).toBe('\nWhat happened?\n  First.\n  Second.\n✓ Finished.');
  });

  it('keeps, clears or begins anew what was there', async () => {
    const before = 'Once\nupon a time';
    const t = sit([
      { ...story, before },
      { ...story, id: 'b', before },
      { ...story, id: 'c', before },
    ]);
    await t.see('Enter keeps this');
    await t.see('upon a time');
    t.type('\r-\rAnew\r\r');
    expect(await t.answers()).toEqual([before, null, 'Anew']);
  });

  it.each([24, 60])('shows all of a letter before it is kept, on a screen of %i rows', async (rows) => {
    const lines = Array.from({ length: 30 }, (_, index) => `Line ${index + 1}.`);
    const before = lines.join('\n');
    const t = sit([{ ...story, before }, name], { rows });
    await t.see('Enter keeps this');
    t.type('x');
    await t.see('› x');
    t.key('backspace');
    await t.gone('› x');
    t.type('?\r');
    await t.see('There is nothing more to say');
    for (const line of lines) expect(t.scrollback().split(line)).toHaveLength(2);
    t.key('enter');
    await t.see('Question 2 of 2');
    expect(t.scrollback().match(/What happened/g)).toHaveLength(1);
    t.key('enter');
    expect(await t.answers()).toEqual([before, null]);
  });

  it('shows forty lines of a very long one, and how many more there are', async () => {
    const before = Array.from({ length: 50 }, (_, index) => `Line ${index + 1}.`).join('\n');
    const t = sit([{ ...story, before }]);
    await t.see('… and 10 more lines');
    t.key('enter');
    await t.see('kept as it is');
    expect(await t.answers()).toEqual([before]);
  });

  it('opens the editor with what is there, and says when that fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mentor-editor-'));
    const editor = join(folder, 'my editor');
    writeFileSync(editor, '#!/bin/sh\n[ "$1" = -w ] || exit 3\nprintf " edited\\n" >> "$2"\n');
    chmodSync(editor, 0o755);
    const t = sit([story], { env: { EDITOR: `"${editor}" -w` } });
    await t.see(':e opens your editor');
    t.type('Typed\r');
    await t.see('Enter ends it');
    t.type(':e\r');
    expect(await t.answers()).toEqual(['Typed edited']);
    expect(t.scrollback()).toContain('  Typed\n  Typed edited\n');

    const broken = sit([story], { env: { EDITOR: `"${editor}" -x` } });
    await broken.see(':e opens your editor');
    broken.type(':e\r');
    await broken.see('ended with code 3');
    broken.type('By hand\r\r');
    expect(await broken.answers()).toEqual(['By hand']);
  });
});

describe('options', () => {
  it('are picked by arrow, letter or number', async () => {
    const scale: Turn = { id: 's', kind: 'scale', ask: 'How much?', low: 'little', high: 'much' };
    const t = sit([colour, { ...colour, id: 'b' }, scale, { id: 'y', kind: 'yes', ask: 'Well?' }]);
    await t.see('Enter picks');
    t.key('down');
    await t.see('› Green');
    t.key('enter');
    await t.see('Question 2 of 4');
    t.type('bl\r');
    await t.see('Question 3 of 4');
    await t.see('1 little');
    t.type('4\r');
    await t.see('Question 4 of 4');
    t.type('n\r');
    expect(await t.answers()).toEqual(['g', 'b', 4, false]);
  });

  it('begin with the earlier answer; what is optional can be skipped', async () => {
    const t = sit([
      { ...colour, before: 'b' },
      { ...colour, id: 'x', required: undefined },
    ]);
    await t.see('› Blue');
    t.key('enter');
    await t.see('Question 2 of 2');
    await t.see('› Skip this one');
    t.key('enter');
    expect(await t.answers()).toEqual(['b', null]);
  });

  it('stand below "Skip this one" where there is no answer yet, and above it where there is one', async () => {
    const optional = { ...colour, required: undefined };
    const scale: Turn = { id: 's', kind: 'scale', ask: 'How much?', low: 'little', high: 'much' };
    const t = sit([scale, { ...optional, id: 'c' }, { ...optional, id: 'd', before: 'g' }]);
    await t.see(/› Skip this one 1 little/);
    t.type('4');
    await t.see('› 4');
    t.key('enter');
    await t.see(/› Skip this one Red/);
    t.type('2');
    await t.see('› Green');
    t.key('enter');
    await t.see(/› Green Blue Skip this one/);
    t.key('enter');
    expect(await t.answers()).toEqual([4, 'g', 'g']);
  });

  it('are explained on ?, with the cursor and every tick where they were', async () => {
    const t = sit([{ ...colours, before: ['r'] }]);
    await t.see('Space ticks');
    t.key('down');
    t.key('down');
    t.key('space');
    t.type('?');
    await t.see('Why: It is for the door.');
    await t.see('◉ Red ◯ Green ›◉ Blue');
    t.key('space');
    await t.see('›◯ Blue');
    t.key('up');
    t.key('space');
    t.key('enter');
    expect(await t.answers()).toEqual([['r', 'g']]);
  });

  it('take an Enter that comes right after ? as the end of it, and pick nothing with it', async () => {
    const t = sit([colour, colours, { ...colour, id: 'other' }]);
    await t.see('Enter picks');
    t.type('?');
    t.key('enter');
    await t.see('Why: It is for the door.');
    t.key('down');
    t.key('enter');
    await t.see('Question 2 of 3');
    t.type('?\r 1\r');
    await t.see('Question 3 of 3');
    t.type('?\r\r');
    expect(await t.answers()).toEqual(['g', null, 'r']);
  });

  it('give null when nothing is ticked, and go back on <', async () => {
    const t = sit([colours, { ...colours, id: 'b' }]);
    await t.see('Space ticks');
    t.key('enter');
    await t.see('Question 2 of 2');
    t.type('<');
    expect(await t.answers()).toEqual([null, 'BACK']);
  });

  it('show a name without doing what it says', async () => {
    const nasty = {
      ...colour,
      options: [
        { value: 'x', label: 'Eve\x1b[2J\x1b]0;x\x07\u202e' },
        { value: 'y', label: 'Ann' },
      ],
    };
    const t = sit([name, nasty]);
    await t.see('? help');
    t.type('Ada\r');
    await t.see('› Eve');
    expect(t.screen()).toContain('What shall we call you?');
    t.key('enter');
    expect(await t.answers()).toEqual(['Ada', 'x']);
  });
});

const long =
  'Where would you like to be in about two years, and what would an ordinary Tuesday there look like?';
const texts = {
  Latin: 'A long answer that runs over the edge of the screen, however wide the screen may be. '
    .repeat(4)
    .trim(),
  Chinese: '我希望在两年内领导一个数据团队并且帮助年轻的同事们成长起来'.repeat(5),
  Arabic: 'أريد أن أقود فريقًا يعمل على برامج مفيدة للممرضات كل يوم '.repeat(4).trim(),
  emoji: 'ok 🎉🎉 👨‍👩‍👧 👍🏽 🇩🇪 ❤️ é '.repeat(8).trim(),
};

it.each([colour, colours])('obeys nothing that stands in a label or a hint: $kind', async (question) => {
  const hostile = 'Re\u001b[2J\u001b]0;pwn\u0007\u202ed';
  const options = [
    { value: 'a', label: 'Amber' },
    { value: 'r', label: hostile },
  ];
  const t = sit([{ ...question, hint: `See ${hostile}`, options } as Turn]);
  await t.see('Amber');
  await t.see(/^\S? ?[^\w\s]* ?Red$/m);
  expect(t.screen()).toContain('Amber');
  t.key('down');
  t.key('space');
  t.key('enter');
  await t.answers();
  expect(t.scrollback()).toContain('Red');
  expect(t.scrollback()).not.toContain('\u202e');
});

describe.each([60, 80, 200])('at %i columns', (columns) => {
  it.each(Object.entries(texts))('%s wraps, is edited and stays in order', async (_, text) => {
    const t = sit([{ ...name, ask: long }, story], { columns });
    await t.see('? help');
    // Long enough for several rows, short enough to be typed: no paste.
    for (const word of text.split(' ')) t.type(`${word} `);
    t.type('END');
    await t.see('END');
    await t.see('? help');
    expect(t.screen().match(/Question 1 of 2/g)).toHaveLength(1);
    expect(t.screen().match(/Enter goes on/g)).toHaveLength(1);
    expect(t.screen().match(/ordinary\s+Tuesday/g)).toHaveLength(1);
    await expect.poll(() => t.screen().split('\n')[t.cursor().row] ?? '').toContain('END');

    t.key('home');
    t.type('START ');
    await t.see('› START');
    // A repaint comes in pieces, and the cursor is back in its place with the last of them.
    await expect.poll(() => t.screen().split('\n')[t.cursor().row] ?? '').toContain('› START');
    await expect.poll(() => t.cursor().column).toBe('› START '.length);

    t.key('enter');
    await t.see('Question 2 of 2');
    expect(t.scrollback().match(/Question/g)).toHaveLength(1);
    expect(t.scrollback().match(/START/g)).toHaveLength(1);
    t.key('enter');
    expect(await t.answers()).toEqual([`START ${text} END`, null]);
  });

  it('breaks no word of a question', async () => {
    const t = sit([{ ...name, ask: long }], { columns });
    await t.see('? help');
    const words = new Set(long.split(' '));
    const shown = t.screen().split('\n').slice(2, -2).join(' ').split(/\s+/);
    for (const word of shown.filter(Boolean)) expect(words).toContain(word);
    t.key('ctrlC');
    await t.exit;
  });
});

it('goes on when the terminal is made wider or narrower, or lower than the answer is long', async () => {
  const t = sit([name, colour], { columns: 120 });
  await t.see('? help');
  t.type(texts.Latin);
  await t.see('however wide');
  t.resize(60, 10);
  t.type(' END');
  await t.see('END');
  t.resize(120, 30);
  t.key('enter');
  await t.see('Question 2 of 2');
  t.resize(50, 20);
  t.type('b');
  await t.see('› Blue');
  t.key('enter');
  expect(await t.answers()).toEqual([`${texts.Latin} END`, 'b']);
});

it('does without any letter that is not ASCII where the locale says so', async () => {
  const t = sit([name, colours], { env: { LANG: '', LC_ALL: 'C' } });
  await t.see('> ');
  t.type('Ada\r');
  await t.see('Space ticks');
  expect(t.screen()).toContain('[ ] Red');
  expect(t.screen()).not.toMatch(/[^\x00-\x7e]/);
  t.key('enter');
  expect(await t.answers()).toEqual(['Ada', null]);
  expect(t.screen()).toContain('+ Finished.');
});
