import { describe, expect, it } from 'vitest';
import { render } from '../../src/documents/render.ts';
import { UserError } from '../../src/errors.ts';

const write = (text: string, view: object = {}) => render({ name: 'prep', text }, view);

const fault = (text: string, view: object = {}): UserError => {
  try {
    write(text, view);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It should be refused.');
};

describe('a template', () => {
  it('becomes a document, tidy at its ends', () => {
    const view = {
      title: 'Goals',
      by: '2026-11-24',
      gone: null,
      skills: ['lead', 'write'],
      none: [],
      said: 'one\n\ntwo',
    };
    const text = `
# {{ title }}
{% if gone %}x{% endif %}

{% if none.size > 0 %}y{% endif %}

By {{ by | date }}{{ gone | date }}{{ gone }}.

{{ skills | bullets }}

{{ skills | numbered }}

{{ said | quote }}
`;
    expect(write(text, view)).toBe(
      '# Goals\n\nBy 24 November 2026.\n\n- lead\n- write\n\n1. lead\n2. write\n\n> one\n>\n> two\n',
    );
  });

  it('leaves braces in an answer as they are', () => {
    const view = { answer: '{{ secret }} {% for %} {%- raw -%}', secret: 'no' };
    expect(write('{{ answer }}|{{ answer | bullets }}', view)).toBe(`${view.answer}|- ${view.answer}\n`);
  });

  it('keeps a long item under its mark', () => {
    expect(write('{{ items | bullets }}', { items: ['a\nb', '', null, 'c'] })).toBe('- a\n  b\n- c\n');
    expect(write('{{ items | bullets }}', { items: null })).toBe('\n');
    const facts = [{ label: 'place', value: 'Lisbon' }, 'a text'];
    expect(write('{{ facts | bullets }}', { facts })).toBe('- place: Lisbon\n- a text\n');
  });

  it('does not depend on the clock', () => {
    expect(write("{{ 'now' | date }} {{ 'today' | date: '%Y' }}")).toBe('now today\n');
    expect(fault("{{ '2026-11-24' | date_to_string }}").message).toContain('"date_to_string"');
  });
});

describe('a slip in a template', () => {
  it.each([
    [
      'a\n{{ persn.name }}',
      'There is nothing called "persn" for line 2, column 4 of the template "prep".',
      'It can name person.',
    ],
    [
      '{% if persn %}x{% endif %}',
      'There is nothing called "persn" for line 1, column 7',
      'It can name person.',
    ],
    ['{{ person.constructor }}', 'There is nothing called "person.constructor"', ''],
    ['{{ person.name.__proto__ }}', 'There is nothing called', ''],
    ['\n\n{{ person.name | shout }}', 'There is no filter called "shout" for line 3, column 1', 'bullets'],
    ['{% loop %}', 'There is no tag called "loop" for line 1, column 1', 'assign'],
    ["{% include 'x' %}", 'There is no tag called "include"', ''],
    ["{% render '/etc/passwd' %}", 'There is no tag called "render"', ''],
    ["{% layout '../x' %}", 'There is no tag called "layout"', ''],
    ['a\n{% if person %}', 'not closed', 'The line is: {% if person %}'],
    ['{{ person', 'not closed', ''],
  ])('%j: %s', (text, message, hint) => {
    const error = fault(text, { person: { name: 'Ada' } });
    expect(error.message).toContain(message);
    expect(error.message).toContain('"prep"');
    expect(error.message).toMatch(/^[^\n]{1,160}\.$/);
    expect(error.hint).toContain(hint);
    expect(error.hint).toContain('Change templates/prep.md beside your journal');
  });

  it('is said once where it is, and in one line', () => {
    expect(fault('{{ bar | \n').message).toBe(
      'It is not clear what line 1, column 1 of the template "prep" means: output "{{ bar |" not closed.',
    );
  });

  it.each([
    ['a loop without an end', '{% for i in (1..1000000000) %}x{% endfor %}'],
    [
      'a text that doubles',
      `{% assign x = "aaaaaaaa" %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}`,
    ],
    [
      'loops in loops',
      '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}',
    ],
    ['tags in tags', '{% if true %}'.repeat(15_000)],
  ])('%s is stopped', (_, text) => {
    expect(fault(text).message).toContain('no end in sight');
  });

  it('of enormous length is refused', () => {
    const error = fault('x'.repeat(200_001));
    expect(error.message).toContain('longer than the 200000 characters');
    expect(error.hint).toContain('Change templates/prep.md');
  });
});
