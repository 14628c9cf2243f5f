import type { Command, Listing } from '../command.ts';

/** How a command is called, and nothing of what it does. */
export type Called = Pick<Listing, 'name' | 'summary' | 'lends'> &
  Pick<Command, 'args' | 'takes' | 'options'> & { readonly subcommands?: readonly Called[] };

/** How all commands are called, found by loading each of them. */
export const tableOf = (listings: readonly Listing[]): Promise<readonly Called[]> =>
  Promise.all(
    listings.map(async ({ name, summary, lends, load }) => {
      const { args, takes, options, subcommands = [] } = await load();
      return {
        name,
        summary,
        ...(lends && { lends }),
        ...(args !== undefined && { args }),
        ...(takes && { takes }),
        ...(options && { options }),
        ...(subcommands.length > 0 && { subcommands: await tableOf(subcommands) }),
      };
    }),
  );

/** The same commands, to be asked how they are called and not to be run; nothing is loaded for them. */
export const listingsFrom = (table: readonly Called[]): readonly Listing[] =>
  table.map(({ name, summary, lends, subcommands, ...called }) => ({
    name,
    summary,
    ...(lends && { lends }),
    load: async () => ({
      ...called,
      ...(subcommands && { subcommands: listingsFrom(subcommands) }),
      async run() {
        throw new Error(`"${name}" is only looked at here.`);
      },
    }),
  }));
