import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newAction } from '../../src/domain/actions.ts';
import type { Action, Draft, Entry, Journal, Person } from '../../src/domain/journal.ts';
import { personAs } from '../../src/domain/people.ts';
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
  ...newAction({ id, at, what, who: 'me' }),
  ...more,
});

export const person = (id: string, name: string): Person =>
  personAs({ name }, { id, at, slug: name.toLowerCase().replaceAll(' ', '-') });

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
