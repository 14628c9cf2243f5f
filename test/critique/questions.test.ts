import { describe, expect, test } from 'vitest';
import { critiqueQuestion } from '../../src/critique/index.ts';

const labels = (text: string) => critiqueQuestion(text).labels;

describe('form', () => {
  test.each([
    'How did you choose your first team?',
    'Based on your years in audit, what would you look at first?',
    'If you had my class for one lesson, what would you try?',
    'I was wondering what you would do about a silent co-author.',
    'Tell me about the first contract you lost.',
    'My exam is in May. What would a good plan look like?',
    'What tools do you use for triage? How did you get the others to accept them?',
    'Where do you see the greatest risk in our rollout?',
  ])('%s is open', (text) => expect(labels(text)['form']).toBe('open'));

  test.each([
    'Do you like your job?',
    'Can you tell me how you found your first clients?',
    'Should I take the Leeds offer or the Bristol one?',
    'So, would you do it again?',
    'How many people were on your first team?',
    'When did you first manage somebody?',
    'What does SLA stand for?',
    "You'd stay, wouldn't you?",
    'When you moved to product, did you retrain or learn on the job?',
  ])('%s is closed', (text) => expect(labels(text)['form']).toBe('closed'));
});

describe('labels', () => {
  test.each([
    ['What advice do you have for me?', { generic: true, specific: false }],
    ['How do I become successful?', { generic: true, specific: false }],
    ['How did you keep the paper forms in the Leeds clinic alive?', { generic: false, specific: true }],
    ['Why did you leave audit, and how did you tell your partners?', { double_barrelled: true }],
    ['What would you keep? What would you drop from the rota?', { double_barrelled: true }],
    ['How do you weigh speed and safety in a late release?', { double_barrelled: false }],
    ["Don't you think the merger was a mistake?", { leading: true }],
    ['Remote work is better for juniors, right?', { leading: true }],
    ['How do you feel about the merger?', { leading: false }],
    ['What is the current pass rate of the ACCA paper?', { searchable: true }],
    ['What would you do if the pass rate fell again?', { searchable: false }],
    ['What is a product manager?', { searchable: true }],
    ['What is a typical day?', { searchable: false }],
    ['What is a realistic pace for me?', { searchable: false }],
    ['Tell me about the first person you had to let go.', { generic: false, specific: true }],
    ['How much do you make?', { generic: true }],
    [
      '…',
      { form: null, specific: null, generic: null, double_barrelled: null, leading: null, searchable: null },
    ],
  ])('%s: %o', (text, expected) => expect(labels(text)).toMatchObject(expected));
});

describe('findings', () => {
  const rules = (text: string, goals: string[] = []) =>
    critiqueQuestion(text, { goals }).findings.map(({ rule }) => rule);

  test('a good question has none', () => {
    expect(rules('How did you win over the night shift when you moved the handover in Leeds?')).toEqual([]);
  });

  test('the main fault first', () => {
    expect(rules('Do you have any tips?')[0]).toBe('question-generic');
    expect(rules("Isn't the new rota terrible for nurses?")[0]).toBe('question-leading');
    expect(rules('When does registration for the spring bar exam open?')[0]).toBe('question-searchable');
    expect(rules('How did you meet [name]?')[0]).toBe('placeholder');
    expect(rules('')[0]).toBe('empty');
    expect(critiqueQuestion('Did you retrain when you moved to the museum?')).toMatchObject({
      verdict: 'pass',
    });
  });

  test('a question that serves no goal is told so, when goals are known', () => {
    const question = 'How did you choose the typeface for the annual report?';
    expect(rules(question, ['Lead two design reviews by June'])).toContain('question-goal');
    expect(rules('How do you open a design review?', ['Lead two design reviews by June'])).not.toContain(
      'question-goal',
    );
    expect(rules(question)).not.toContain('question-goal');
  });

  test('in another language the labels are unknown', () => {
    const said = critiqueQuestion(
      'Wie haben Sie damals entschieden, ob Sie die Stelle in der Schweiz annehmen?',
    );
    expect(said.language).toBe('other');
    expect(said.labels['form']).toBeNull();
  });
});
