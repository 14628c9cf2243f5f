import { describe, expect, it } from 'vitest';
import { type Form, formFor, formInWords } from '../../src/domain/forms.ts';
import { goalsRecord, objective } from '../support/people.ts';

const mentor = 'a mentor, one to one';
const peer = 'a peer mentor';
const reverse = 'a reverse mentor';
const circle = 'a group or circle';
const flash = 'one flash session';
const sponsor = 'a sponsor';
const coach = 'a coach';

/** Goals of many professions, each with the forms a career coach would defend, the best first. */
const goals: readonly (readonly [goal: string, ...forms: readonly string[]])[] = [
  ['Be promoted to senior accountant by the end of next year', sponsor],
  ['Make partner at the law firm within three years', sponsor],
  ['Get a seat on the board of a regional charity', sponsor],
  ['Be nominated for the leadership programme of the hospital group', sponsor],
  ['Become visible to the people who staff the international projects', sponsor],
  ['Be given a stretch assignment abroad', sponsor],
  ['Be considered for the head chef position when it opens', sponsor],
  ['Reach a raise to the market level for electricians', sponsor, coach],
  ['Speak at staff meetings without losing my thread', coach],
  ['Learn to negotiate prices with suppliers', coach, mentor],
  ['Delegate the weekly stock take to my team', coach],
  ['Give feedback to my apprentices without hurting them', coach],
  ['Hold difficult conversations with parents of my pupils', coach, mentor],
  ['Present our quarterly results to the board in ten minutes', coach],
  ['Stop working on weekends and plan my time better', coach, mentor],
  ['Run job interviews that find the right carpenters', coach, mentor],
  ['Understand how younger customers choose a bank', reverse],
  ['Learn to use AI tools in our architecture studio', reverse, peer],
  ['Get comfortable with TikTok as a museum curator of fifty-five', reverse],
  ['Decide whether to take the post in Oslo or stay', flash],
  ['Choose between a doctorate and a job in industry', flash, mentor],
  ['Find out whether the nursing master is worth it', flash],
  ['Get a second opinion on my business plan', flash],
  ['Know which of two offers to accept', flash],
  ['Find my feet as a first-time manager of eight people', circle, mentor],
  ['Return to nursing after four years of parental leave', circle, mentor],
  ['Hold my own as one of few women in mechanical engineering', circle, mentor],
  ['Exchange with other founders about hiring the first five people', circle],
  ['Change career from teaching into data analysis', mentor, circle],
  ['Pass the bar exam next summer', peer],
  ['Learn Python well enough to automate our reports', peer],
  ['Finish my thesis on soil bacteria by May', peer, mentor],
  ['Pass the CPA examination at the second try', peer],
  ['Make ten accepted contributions to an open source project', peer, mentor],
  ['Build a portfolio of six illustrated stories', peer, mentor],
  ['Reach B2 in German before I move to Vienna', peer],
  ['Move from marketing into a product role', mentor],
  ['Open my own physiotherapy practice within two years', mentor],
  ['Lead the renovation of the old mill as site manager', mentor],
  ['Become a head nurse on a ward of thirty beds', mentor, sponsor],
  ['Grow from developer to software architect', mentor],
  ['Understand how hospitals buy software', mentor],
  ['Take over the family bakery from my father', mentor],
  ['Publish my first crime novel with a real publisher', mentor, peer],
  ['Win three clients of my own as a freelance translator', mentor],
  ['Know my way through the politics of the ministry', mentor],
  // Words that look like one form and mean another.
  ['Raise money for the youth club', mentor],
  ['Write a grant proposal that is funded', mentor, coach],
  ['Talk with ten nurses about how they use our product', mentor],
  ['Design a course on watercolour for adults', mentor, peer],
  ['Lead a community garden of forty members', mentor],
  ['Set up a machine for precision milling', mentor, peer],
  ['Build better relations with the local community council', mentor],
  ['Collect feedback from users every month and act on it', mentor],
  // Written after the rules, and not fitted to them.
  ['Become chief physician of a small clinic by forty', mentor, sponsor],
  ['Bring our union branch through the next wage round', mentor],
  ['Be appointed conductor of the youth orchestra', sponsor],
  ['Play a full recital from memory', mentor, coach],
  ['Get my glider licence by September', mentor, peer],
  ['Take the state examination in pharmacy in autumn', peer],
  ['Stay calm when customers shout at me at the counter', mentor, coach],
  ['Chair meetings that end on time', mentor, coach],
  ['Be less nervous when I speak in front of the class', coach],
  ['Settle conflicts in my shift without calling the foreman', coach, mentor],
  ['Work out whether I should go freelance', flash],
  ['Choose which specialty to train in after my medical degree', flash],
  ['Sell handmade furniture to customers abroad', mentor],
  ['Bring up my first apprentice well', mentor],
  ['Get along as the only man among twenty midwives', circle],
  ['Arrive in my new job as a school principal', mentor, circle],
  ['Understand what young people want from a library', reverse],
  ['Turn my evening classes into a small business', mentor],
  ['Learn Portuguese for our branch in Porto', peer],
  ['Learn how a theatre is financed', mentor],
  ['Become a machine learning engineer', mentor, peer],
  ['Promote our festival in three neighbouring towns', mentor],
  // A skill to practise, and a thing to be put before those who decide on it.
  ['Get better at speaking', coach],
  ['Become a better listener', coach],
  ['Work on my presentations', coach],
  ['Practise speaking without notes', coach],
  ['Improve how I listen when patients complain', coach],
  ['Present at two conferences next year', coach],
  ['Present the case to the partners in five minutes without slides', coach],
  ['Present the platform budget to the board by June', mentor],
  ['Present the new rota to the ward council before summer', mentor],
  ['Get better at SQL', mentor, peer],
  ['Improve communication between the two wards', mentor],
  ['Improve the presentation layer of our app', mentor, peer],
  ['Train speakers of the language school', mentor],
];

const said = (goal: string) => formInWords(formFor(objective('b2222222', goal)));

describe('the form of mentoring for a goal', () => {
  it.each(goals)('fits "%s"', (goal, ...forms) => expect(forms).toContain(said(goal)));

  it('comes with a reason that follows "because"', () => {
    const reasons = new Map<string, Form>(
      goals.map(([goal]) => [said(goal), formFor(objective('b2222222', goal))]),
    );
    expect(reasons.size).toBe(7);
    for (const { because } of reasons.values()) {
      expect(because).toMatch(/^[a-z].*[^.]$/);
      expect(because.length).toBeLessThan(140);
    }
  });

  it('is taken from the sign of success where the goal says nothing, and never from the reason', () => {
    const goal = objective('b2222222', 'Reach the next level');
    expect(formFor({ ...goal, measure: 'I am promoted in spring' }).role).toBe('sponsor');
    expect(formFor({ ...goal, measure: 'The exam is passed' }).shape).toBe('peer');
    expect(formFor({ ...goal, measure: 'Five write-ups, and one decision that used them' }).shape).toBe(
      'one-to-one',
    );
    expect(formFor({ ...goal, ...{ why: 'I would like to be more confident' } }).role).toBe('mentor');
  });

  it('is a sponsor for somebody who asks for connections alone', () => {
    const connections = goalsRecord('g2222222', { helpKind: ['connections'] });
    const both = goalsRecord('g2222222', { helpKind: ['connections', 'stories'] });
    const plain = objective('b2222222', 'Grow into the wine trade');
    expect(formFor(plain, connections).role).toBe('sponsor');
    expect(formFor(plain, both).role).toBe('mentor');
    expect(formFor(objective('b2222222', 'Pass the bar exam'), connections).shape).toBe('peer');
  });
});
