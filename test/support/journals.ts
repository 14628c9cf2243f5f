import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Action, Draft, Entry, Journal, Person } from '../../src/domain/journal.ts';
import { seeded } from './kills.js';

const alphabet = '23456789bcdfghjkmnpqrstvwxyz';
export const at = '2026-11-21T10:00:00.000Z';

/** Ids that differ, and are the same in every run. */
export function minter(seed = 1): () => string {
  const random = seeded(seed);
  return () => Array.from({ length: 8 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const action = (id: string, what: string, more: Partial<Action> = {}): Action => ({
  id,
  at,
  what,
  who: 'me',
  by: null,
  state: 'open',
  closedOn: null,
  person: null,
  meeting: null,
  ...more,
});

export const person = (id: string, name: string): Person => ({
  id,
  at,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  email: null,
  phone: null,
  company: null,
  role: null,
  field: null,
  url: null,
  connectedOn: null,
  place: null,
  level: null,
  closeness: null,
  support: [],
  kind: null,
  context: [],
  lastContact: null,
  introducedBy: null,
  knows: [],
  notes: null,
});

export const draft = (id: string, worksheet: string, answer = '', about: string | null = null): Draft => ({
  id,
  at,
  worksheet,
  about,
  answers: { answer },
  open: null,
});

export const entry = (id: string, worksheet: string, about: string | null = null): Entry => ({
  id,
  at,
  worksheet,
  about,
  answers: {},
});

/** Edits that tests make again and again. */
export const adding =
  (...actions: readonly Action[]) =>
  (journal: Journal): Journal => ({ ...journal, actions: [...journal.actions, ...actions] });

export const drafting =
  (...drafts: Journal['drafts']) =>
  (journal: Journal): Journal => ({ ...journal, drafts: [...drafts] });
