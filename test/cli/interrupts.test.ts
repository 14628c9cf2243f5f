import { chmodSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answer, type Desk, desk } from '../support/mentor.ts';

/** A program in front that ends, content, at Ctrl-C. */
function program({ path }: Desk, name: string): string {
  const file = path(name);
  const script = `const wait = setInterval(() => {}, 1000);
process.on('SIGINT', () => {
  clearInterval(wait);
  console.log('heard');
});
console.log('ready');`;
  writeFileSync(file, `#!${process.execPath}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

it.each([
  ['editor', ['edit', 'ada', '--editor'], 'EDITOR'],
  ['pager', ['show', 'ada'], 'PAGER'],
])('leaves Ctrl-C to the %s while it is in front', async (name, args, variable) => {
  const one = desk();
  one.run(['people', 'add', 'Ada King']);
  const terminal = one.open(args, { env: { [variable]: program(one, name) } });
  await terminal.see('ready');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('heard');
});

it('keeps the answers and says so when a question asked line by line is stopped', async () => {
  const one = desk();
  const terminal = one.open(['goals', '--plain']);
  await answer(terminal, 'two years?', 'Leading product work');
  await terminal.see('skills do you want');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen()).toContain('Stopped. Every answer so far is kept');
  expect(one.journal().drafts).toMatchObject([{ answers: { destination: 'Leading product work' } }]);
});

it('ends at Ctrl-C when nobody else listens', async () => {
  const tell = 'process.on("newListener",(e)=>e==="SIGINT"&&setImmediate(()=>console.error("listens")))';
  const terminal = desk().open(['check', 'goal', '-'], {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` },
  });
  await terminal.see('listens');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
});

it('opens no pager for whoever likes it plain', async () => {
  const one = desk();
  one.run(['people', 'add', 'Ada King']);
  one.run(['config', 'plain', 'yes']);
  const terminal = one.open(['show', 'ada'], { env: { PAGER: program(one, 'pager') } });
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('Ada King');
  expect(terminal.screen()).not.toContain('ready');
});
