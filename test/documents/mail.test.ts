import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { emlFile, mailtoLink } from '../../src/documents/mail.ts';
import { nasty } from '../support/nasty.ts';

const date = new Date('2026-11-21T10:05:09.000Z');
const ada = { name: 'Ada Lovelace', email: 'ada@engines.example' };
const blank = { to: ada, subject: 'Hello', body: 'Hi', from: null, date, id: 'bcdfghjk' };
const eml = (more: Partial<typeof blank> | object = {}) => emlFile({ ...blank, ...more });
/** What another program reads in our file, given its bytes. */
const parsed = (file: string) => PostalMime.parse(new TextEncoder().encode(file));
const headOf = (file: string) => file.slice(0, file.indexOf('\r\n\r\n'));

describe('a mail draft, read by another program', () => {
  const long = 'Wörter über Wörter und kein Ende in Sicht, '.repeat(12).trim();
  const bodies = [
    ['umlauts and emoji', 'Grüße aus Köln 👩‍💻\nŽluťoučký kůň\n'],
    ['a line of a thousand characters', `${'x'.repeat(1000)}\n${'ü'.repeat(500)}\n`],
    ['long words of prose', `${long}\n\n${long}\n`],
    ['lines that begin with a dot or "From "', '.\n..\n. a\nFrom here on\n From\n>From me\n'],
    ['blanks at the ends of lines', 'a \nb\t\n  c  \n \n'],
    ['equals signs and codes', '=\n=20\n=C3=BC a=b\n==\n'],
    ['Japanese', 'はじめまして。'.repeat(40)],
    ['header look-alikes', 'Bcc: all@example.org\n\nSubject: no\n'],
    [
      'a dot and "From " where a long line is broken',
      `${'a'.repeat(75)}.${'b'.repeat(74)}From here ${'c'.repeat(200)}`,
    ],
  ] as const;

  it.each(bodies)('keeps %s in the body', async (_, body) => {
    const file = eml({ body });
    expect((await parsed(file)).text).toBe(`${body}\n`);
    expect(file).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)|\r\n(?:\.|From )|[ \t]\r\n/);
  });

  it.each([
    'A question about your talk',
    'Über Größe: eine kurze Frage',
    '👋 one question 👩‍💻',
    'ü'.repeat(200),
    'plain '.repeat(40).trim(),
    `${'x'.repeat(300)}`,
    'what about =?UTF-8?Q?this=3F?=',
    '100 % & more; "quoted", (round) <angled>',
    'はじめまして、'.repeat(20),
  ])('keeps the subject %s', async (subject) => {
    const file = eml({ subject });
    expect((await parsed(file)).subject).toBe(subject);
    for (const line of headOf(file).split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    for (const [word] of file.matchAll(/=\?UTF-8\?B\?[^?]*\?=/g)) expect(word.length).toBeLessThanOrEqual(75);
  });

  it.each([
    'Ada Lovelace',
    'Øyvind Müller-Łukasiewicz',
    'Lovelace, Ada "Countess"',
    'A\\B',
    '山田太郎',
    'Maximiliane Friederike Ödön von Hohenlohe-Waldenburg-Schillingsfürst 🎓',
    'x'.repeat(120),
  ])('keeps the reader %s', async (name) => {
    const file = eml({ to: { name, email: 'ada@engines.example' } });
    expect((await parsed(file)).to).toEqual([{ address: 'ada@engines.example', name }]);
  });

  it('opens as a draft of the day it was written', async () => {
    const {
      headers,
      date: sent,
      from,
      messageId,
    } = await parsed(eml({ from: 'Jana Novák <jana@brightside.example>' }));
    expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(sent).toBe('2026-11-21T10:05:09.000Z');
    expect(from).toEqual({ name: 'Jana Novák', address: 'jana@brightside.example' });
    expect(messageId).toBe('<bcdfghjk@mentor.invalid>');
    expect(eml()).toContain('Date: Sat, 21 Nov 2026 10:05:09 +0000');
  });

  it('names nobody it has no address of', async () => {
    for (const nobody of [
      null,
      'Jana Novák',
      '',
      'not an address',
      { name: 'Jana', email: 'jana at home' },
    ]) {
      const { from, to } = await parsed(eml({ from: nobody, to: nobody }));
      expect([from, to]).toEqual([undefined, undefined]);
    }
  });

  it('writes a house with umlauts as name servers know it', () => {
    expect(eml({ to: 'ada@müller.example' })).toContain('To: ada@xn--mller-kva.example\r\n');
  });

  it('takes no header from a name, an address, a subject or an id', async () => {
    const file = eml({
      to: { name: 'Ada\r\nBcc: all@example.org', email: 'ada@engines.example\r\nBcc: all@example.org' },
      from: 'Jana\nX-Bad: 1 <jana@brightside.example>',
      subject: 'Hi\r\nBcc: all@example.org\r\n\r\nbody',
      id: 'a>\r\nBcc: all@example.org',
    });
    const keys = (await parsed(file)).headers.map(({ key }) => key);
    expect(keys).not.toContain('bcc');
    expect(keys).not.toContain('x-bad');
    expect((await parsed(file)).text).toBe('Hi\n');
    const named = await parsed(eml({ to: { name: 'Ada\r\nBcc: all@example.org', email: ada.email } }));
    expect(named.to).toEqual([{ address: ada.email, name: 'Ada Bcc: all@example.org' }]);
  });

  it('survives whatever was typed', async () => {
    for (const text of nasty(300, 7)) {
      const file = eml({ subject: text, body: text, to: { name: text, email: ada.email } });
      expect(file).toMatch(/^[\t\r\n\x20-\x7e]*$/);
      const mail = await parsed(file);
      expect(mail.headers.map(({ key }) => key).filter((key) => key !== 'subject')).toEqual(
        expect.arrayContaining(['to', 'date', 'x-unsent', 'content-type']),
      );
      expect(mail.to?.[0]?.address).toBe(ada.email);
    }
  });
});

describe('a mailto link', () => {
  /** As a mail program reads it (RFC 6068: no plus signs for blanks). */
  const read = (link: string) => {
    const [, to, query = ''] = /^mailto:([^?]*)\??(.*)$/s.exec(link)!;
    const fields = query
      .split('&')
      .filter(Boolean)
      .map((field) => field.split('='));
    return {
      to: decodeURIComponent(to!),
      ...Object.fromEntries(fields.map(([key, value]) => [key, decodeURIComponent(value!)])),
    };
  };

  it.each([
    'a & b = c ? d % e # f + g / h',
    '50%25 & more',
    'two\nlines\n\nand a paragraph',
    'Grüße 👩‍💻 "quoted" <angled> \'single\' (round)',
  ])('carries %j', (body) => {
    const subject = body.replace(/\n+/g, ' ');
    const link = mailtoLink({ to: ada, subject, body });
    expect(read(link)).toEqual({ to: ada.email, subject, body: body.replaceAll('\n', '\r\n') });
    expect(link).toMatch(/^mailto:[\w.~@%?&=-]+$/);
    expect(new URL(link).searchParams.get('subject')).toBe(subject);
  });

  it('writes line breaks as RFC 6068 has them', () => {
    expect(mailtoLink({ to: null, subject: null, body: 'a\nb\r\nc' })).toBe('mailto:?body=a%0D%0Ab%0D%0Ac');
  });

  it('needs no reader, no subject and no body', () => {
    expect(mailtoLink({ to: null, subject: null, body: '' })).toBe('mailto:');
    expect(mailtoLink({ to: 'Ada <ada@engines.example>', subject: '', body: '' })).toBe(
      'mailto:ada@engines.example',
    );
    expect(mailtoLink({ to: 'ada', subject: 'Hi', body: '' })).toBe('mailto:?subject=Hi');
  });

  it('lets nothing typed as an address become a field', () => {
    expect(mailtoLink({ to: 'a@b.example?bcc=all@example.org', subject: null, body: '' })).not.toContain(
      '?bcc',
    );
    expect(mailtoLink({ to: 'a@b.example&cc=c', subject: 'x', body: '' })).toBe(
      'mailto:a@b.example%26cc%3Dc?subject=x',
    );
  });

  it('survives half characters', () => {
    expect(read(mailtoLink({ to: null, subject: 'a\ud800', body: '\udc00\u0000\u001b[31m' }))).toEqual({
      to: '',
      subject: 'a\ufffd',
      body: '\ufffd[31m',
    });
  });
});
