import { expect, it } from 'vitest';
import type { Listing } from '../src/commands/command.ts';
import { listings } from '../src/commands/index.ts';
import { main } from '../src/main.ts';
import { house } from './support/house.ts';

const all = async (listings: readonly Listing[], path: readonly string[] = []): Promise<string[][]> =>
  (
    await Promise.all(
      listings.map(async ({ name, load }) => {
        const words = [...path, name];
        return [words, ...(await all((await load()).subcommands ?? [], words))];
      }),
    )
  ).flat();

const commands = [[], ...(await all(listings))];

it('knows every command', () => expect(commands.length).toBeGreaterThan(60));

it.each(commands.map((words) => [words.join(' ')]))('mentor %s --help fits 80 columns', async (words) => {
  const home = house();
  expect(await main([...words.split(' ').filter(Boolean), '--help'], () => home)).toBe(0);
  expect(home.printed).toContain('Usage: mentor');
  expect(home.printed.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
