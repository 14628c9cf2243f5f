import type { Context } from '../../src/context.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { createFiles } from '../../src/machine/files.ts';
import { main } from '../../src/main.ts';
import { house } from './house.ts';
import { minter } from './journals.ts';

/** Something that Robin did: when, the words typed, and the answers where there are many. */
type Done = readonly [at: string, call: string, answers?: Readonly<Record<string, unknown>>];

/** Beginnings: who Robin is, what it is all for, and the people there are. */
const beginning: readonly Done[] = [
  ['2025-09-01T18:00', 'config zone UTC'],
  ['2025-09-01T18:02', 'config name "Robin Aster"'],
  ['2025-09-01T18:03', 'config role "data analyst"'],
  ['2025-09-01T18:03', 'config organisation "Larkmoor Water"'],
  [
    '2025-09-01T18:05',
    'goals',
    {
      destination: 'Lead a team of three or four analysts who help a public service decide',
      skills: ['Saying in two minutes what a number means', 'Giving work away without taking it back'],
      knowledge: ['How a budget round really goes', 'What other utilities measure'],
      navigation:
        'I do not know who decides on new posts here, and by the time I hear of one it has been filled.',
      opportunities: ['A seat in the drought planning group'],
      perspective: ['Somebody who came to leading people late', 'Somebody outside the water business'],
      barrier: ['self-doubt', 'structure'],
      earlier:
        'My first manager let me sit in on hard talks and asked afterwards what I had seen. I learned more there than in any course.',
      'help-kind': ['stories', 'challenge'],
      time: 4,
      objectives: [
        {
          goal: 'Present the leakage forecast to the board and answer their questions myself',
          measure: 'One board meeting, without my manager speaking for me',
          why: 'Whoever explains the number is asked what to do about it',
          by: '2026-07-15',
          'first-step': 'Ask to sit in on one board meeting',
        },
        {
          goal: 'Hand the monthly report over to Kit and Amal for good',
          measure: 'Three months in a row in which I did not touch it',
          why: 'As long as I do it myself, there is no team to lead',
          by: '2026-04-30',
          'first-step': 'Write down the twelve steps it takes',
        },
        {
          goal: 'Apply for one lead post, here or elsewhere',
          measure: 'One application sent, with two people who speak for me',
          why: 'I will only know what is missing once somebody has looked',
          by: '2026-11-30',
          'first-step': 'Read three job descriptions and mark what I already do',
        },
      ],
    },
  ],
  [
    '2025-09-04T19:10',
    'audit',
    {
      people: [
        {
          name: 'Joseph Marl',
          support: ['strategic', 'personal'],
          closeness: 2,
          level: 'senior',
          place: 'Larkmoor Water',
          role: 'Head of network operations',
          'last-contact': '2025-08-20',
        },
        {
          name: 'Ines Falk',
          support: ['industry'],
          closeness: 2,
          level: 'executive',
          place: 'Fennmark College alumni',
          role: 'Runs analysis at a regional bus company',
          'last-contact': '2025-05-12',
        },
        {
          name: 'Ada Brandt',
          support: ['strategic', 'technical'],
          closeness: 1,
          level: 'senior',
          place: 'Open Gauge meetup',
          role: 'Leads an analytics team in a hospital group',
        },
        {
          name: 'Tomas Quill',
          support: ['industry'],
          closeness: 1,
          level: 'executive',
          place: 'Open Gauge meetup',
          role: 'Drought planning for a river board',
        },
        {
          name: 'Wen Castell',
          support: ['strategic'],
          closeness: 2,
          level: 'senior',
          place: 'Fennmark College alumni',
          role: 'Moved from analyst to team lead last year',
          'last-contact': '2025-07-02',
        },
        {
          name: 'Kit Osei',
          support: ['technical'],
          closeness: 4,
          level: 'junior',
          place: 'Larkmoor Water',
          role: 'Analyst beside me',
          'last-contact': '2025-09-04',
        },
        {
          name: 'Amal Reyes',
          support: ['technical'],
          closeness: 4,
          level: 'peer',
          place: 'Larkmoor Water',
          role: 'Analyst, builds our dashboards',
          'last-contact': '2025-09-04',
        },
        {
          name: 'Greta Noll',
          support: ['personal'],
          closeness: 5,
          level: 'peer',
          place: 'Fennmark College alumni',
          role: 'Teaches statistics',
          'last-contact': '2025-08-30',
        },
        {
          name: 'Pavel Orme',
          support: ['strategic'],
          closeness: 3,
          level: 'senior',
          place: 'Larkmoor Water',
          role: 'My manager',
          'last-contact': '2025-09-03',
        },
        {
          name: 'Lucia Bram',
          support: ['industry'],
          closeness: 2,
          level: 'executive',
          place: 'Larkmoor Water',
          role: 'Finance director, holds the budget round',
          'last-contact': '2025-03-18',
        },
        {
          name: 'Sunniva Dahl',
          support: ['technical'],
          closeness: 3,
          level: 'peer',
          place: 'Open Gauge meetup',
          role: 'Forecasts for a power grid',
          'last-contact': '2025-06-24',
        },
        {
          name: 'Marco Tiller',
          support: ['personal'],
          closeness: 4,
          level: 'senior',
          place: 'The rowing club',
          role: 'Retired head teacher',
          'last-contact': '2025-08-31',
        },
      ],
      missing: ['Somebody who answers to the public', 'Anybody under twenty-five'],
    },
  ],
];

/** Joseph: given by a programme in the firm; done sooner than planned, and ended well. */
const joseph: readonly Done[] = [
  [
    '2025-09-08T12:30',
    'people edit joseph --kind assigned --context internal --email joseph.marl@larkmoor.example',
  ],
  [
    '2025-09-08T12:40',
    'shortlist joseph',
    {
      person: 'joseph',
      path: 4,
      'path-note': 'Came up from the control room to leading sixty people',
      fit: 3,
      pool: 'own-firm',
      questions: ['How do you learn of a post before it is written?'],
    },
  ],
  ['2025-09-08T12:45', 'shortlist agreed joseph'],
  ['2025-09-09T09:00', 'meet schedule joseph 2025-09-16T15:00 --minutes 45 --place "His office"'],
  [
    '2025-09-16T16:20',
    'debrief joseph',
    {
      person: 'joseph',
      'met-on': '2025-09-16',
      points: ['Posts are made in the budget round, a year before anybody hears of them'],
      advice: ['Ask Lucia for half an hour before the budget round, not after'],
      actions: [
        { what: 'Ask to sit in on one board meeting', who: 'me', by: '2025-09-30' },
        { what: 'Introduce me to Lucia Bram', who: 'mentor', by: '2025-10-10' },
      ],
      fit: 3,
      decision: 'ongoing',
      felt: ['heard', 'honest', 'dependable'],
      'self-check': ['listened', 'thanked'],
    },
  ],
  ['2025-09-16T16:40', 'outreach sent joseph'],
  [
    '2025-09-17T18:00',
    'expect joseph',
    {
      person: 'joseph',
      kind: 'assigned',
      purpose: 'To understand how decisions are made here, and to be known to those who make them',
      cadence: 'six-weekly',
      minutes: 45,
      channel: 'Calendar and a short mail',
      commitments: ['I bring the agenda two days ahead', 'I do what I say, or tell you before it is due'],
      confidentiality: 'What we say about people stays in the room',
      success: 'I have presented something of my own to the management group',
      feedback: 'stories',
      starts: '2025-09-17',
      review: '2026-03-17',
      ends: '2026-09-17',
      programme: 'Four talks in a year, and a page at the end',
      rematch: 'We both tell the programme, without giving reasons',
      politics: 'We name what we see and leave out what we were told in confidence',
      appraisal: 'Nothing of this reaches my appraisal unless I bring it there',
    },
  ],
  ['2025-09-19T09:10', 'expect agreed joseph'],
  ['2025-10-06T17:30', 'actions done "sit in on one board" --on 2025-09-30'],
  ['2025-10-09T17:30', 'actions done "Introduce me"'],
  ['2025-10-20T09:00', 'meet schedule joseph 2025-10-28T15:00 --minutes 45 --place "His office"'],
  [
    '2025-10-28T17:00',
    'advice tried "half an hour before" --on 2025-10-21 --result "She showed me the draft, and where analysts are in it"',
  ],
  [
    '2025-10-28T17:10',
    'debrief joseph',
    {
      person: 'joseph',
      'met-on': '2025-10-28',
      points: ['The management group reads one page and one picture, nothing else'],
      advice: ['Bring one page to the management group, and leave the rest in your bag'],
      actions: [
        { what: 'One page on night-time leakage for the management group', who: 'me', by: '2025-12-05' },
      ],
      told: true,
      fit: 4,
      felt: ['heard', 'honest', 'advised'],
      'self-check': ['listened', 'growth'],
    },
  ],
  ['2025-10-28T17:30', 'outreach sent joseph'],
  ['2025-12-04T18:00', 'actions done "One page on night-time"'],
  [
    '2025-12-04T18:05',
    'advice tried "Bring one page" --on 2025-12-04 --result "Twenty minutes of questions, and Pavel let me answer all of them"',
  ],
  ['2025-12-08T09:00', 'meet schedule joseph 2025-12-16T15:00 --minutes 45 --place "His office"'],
  [
    '2025-12-16T17:00',
    'debrief joseph',
    {
      person: 'joseph',
      'met-on': '2025-12-16',
      points: ['What we wrote on the page has happened', 'From here on I need somebody who leads analysts'],
      told: true,
      fit: 4,
      felt: ['heard', 'honest', 'respectful'],
      'self-check': ['thanked', 'growth'],
    },
  ],
  ['2025-12-16T17:20', 'outreach sent joseph'],
  [
    '2026-02-20T17:00',
    'close joseph',
    {
      person: 'joseph',
      ending: 'completed-early',
      meeting: 'held',
      on: '2026-02-20',
      thanks: 'That you let me hear how a decision is made before it is made',
      lessons: ['A post is decided a year before it is written', 'One page beats ten'],
      ask: ['Lucia Bram'],
      keep: 'quarterly',
      letter:
        'Dear Joseph,\n\nwhen we began I could not have said who decides anything here. Then I stood in front of the management group with one page, and you sat in the back and said nothing, which was the best help of all. What we wrote on our page has happened, sooner than we thought.\n\nThank you for that. I would like to tell you every few months what became of it.\n\nRobin',
    },
  ],
  ['2026-02-20T17:15', 'outreach sent joseph'],
];

/** Ines: from the same college, in another business; half a year is over, and the page wants looking at. */
const ines: readonly Done[] = [
  ['2025-10-01T20:00', 'people edit ines --email ines.falk@example.com --context external'],
  [
    '2025-10-01T20:05',
    'shortlist ines',
    {
      person: 'ines',
      path: 4,
      'path-note': 'From one analyst to a department, in a public service',
      background: 4,
      reach: 4,
      'reach-note': 'Answers alumni, it says so on her page',
      fit: 3,
      ahead: 9,
      pool: 'alumni',
      questions: ['Which work did you give away first?', 'What did the board ask you the first time?'],
    },
  ],
  [
    '2025-10-01T20:20',
    'value ines',
    {
      person: 'ines',
      bring: ['How a water utility forecasts with few sensors', 'Notes from both meetups on small data'],
      'why-them': 'She built a department in a service that answers to the public, as mine does.',
      use: 'In my first year of leading anybody',
      serves: 'She speaks for analysis in public services wherever she can',
      commitment: 'I come prepared, and tell her what became of it',
    },
  ],
  [
    '2025-10-02T19:00',
    'outreach ines',
    {
      person: 'ines',
      kind: 'alumni',
      reference: 'your evening at the alumni house on timetables that hold',
      purpose: 'how you went from being the one analyst to leading a department',
      ask: 'a talk about the first piece of work you gave away',
      minutes: 25,
      times: ['any morning before nine'],
      format: 'call',
      subject: 'The first work you gave away',
      body: 'Dear Ines Falk,\n\nyour evening at the alumni house has stayed with me: you said that a timetable is a promise, and that analysis is there to keep it. I am the data analyst at Larkmoor Water, and I would like to learn how you went from being the one analyst to leading a department.\n\nMay I ask you for 25 minutes by phone, about the first piece of work you gave away, and how? Any morning before nine suits me, and so does any other time you name.\n\nIf it helps with your night buses: we forecast with very few sensors, and I gladly show you how.\n\nThank you for reading this.\n\nRobin Aster',
    },
  ],
  ['2025-10-02T19:30', 'outreach sent ines'],
  ['2025-10-06T08:30', 'outreach answered ines'],
  ['2025-10-06T08:35', 'meet schedule ines 2025-10-14T08:15 --minutes 25 --place Phone'],
  [
    '2025-10-14T09:00',
    'debrief ines',
    {
      person: 'ines',
      'met-on': '2025-10-14',
      points: [
        'Give away what you do best first: only that can you check',
        'A team begins with the second person who can do it',
      ],
      advice: ['Write the steps down together with whoever takes over, never alone'],
      actions: [
        { what: 'Write down the twelve steps of the monthly report with Kit', who: 'me', by: '2025-10-31' },
      ],
      fit: 4,
      decision: 'ongoing',
      felt: ['heard', 'honest', 'advised'],
      'self-check': ['listened', 'thanked', 'bounds'],
    },
  ],
  ['2025-10-14T12:30', 'outreach sent ines'],
  ['2025-10-27T08:10', 'shortlist agreed ines'],
  ['2025-10-30T17:00', 'actions done "Write down the twelve"'],
  [
    '2025-10-30T17:05',
    'advice tried "Write the steps down" --on 2025-10-30 --result "Kit found two steps I did not know I was doing"',
  ],
  ['2025-11-17T08:00', 'meet schedule ines 2025-11-25T08:15 --minutes 40 --place Phone'],
  [
    '2025-11-24T19:00',
    'expect ines',
    {
      person: 'ines',
      kind: 'traditional',
      context: ['external'],
      purpose: 'To learn to give work away, and to lead a first small team',
      cadence: 'six-weekly',
      minutes: 40,
      channel: 'Mail, answered within the week',
      commitments: ['I send two questions ahead', 'I say what became of your advice before I ask for more'],
      hopes: ['Stories from the first year, also the ones that went wrong'],
      confidentiality: 'Names of people in either house stay between us',
      'off-limits': ['Tenders in which both houses could meet'],
      success: 'The monthly report runs without me',
      feedback: 'stories',
      starts: '2025-11-25',
      review: '2026-05-27',
      ends: '2026-11-25',
      employer: 'Methods yes, figures no',
      across: 'Private mail, before nine or after six',
    },
  ],
  [
    '2025-11-25T09:10',
    'debrief ines',
    {
      person: 'ines',
      'met-on': '2025-11-25',
      points: ['The page stands, and nothing on it changed', 'A first handover may come back three times'],
      advice: ['Let the first mistake stand for a day before you mend it'],
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'advised'],
      'self-check': ['listened', 'growth'],
    },
  ],
  ['2025-11-25T09:20', 'expect agreed ines'],
  ['2025-11-25T12:20', 'outreach sent ines'],
  ['2026-01-07T08:00', 'meet schedule ines 2026-01-13T08:15 --minutes 40 --place Phone'],
  [
    '2026-01-12T19:00',
    'advice tried "first mistake stand" --on 2025-12-18 --result "Kit found it at noon, and has checked that column ever since"',
  ],
  [
    '2026-01-13T09:10',
    'debrief ines',
    {
      person: 'ines',
      'met-on': '2026-01-13',
      points: ['The report has gone out once without me'],
      actions: [
        { what: 'Let Amal present the report to the regions', who: 'me', by: '2026-02-13' },
        { what: 'Send the handover list', who: 'mentor', by: '2026-01-30' },
      ],
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'respectful'],
      'self-check': ['growth', 'bounds'],
    },
  ],
  ['2026-01-13T12:10', 'outreach sent ines'],
  ['2026-01-29T08:40', 'actions done "Send the handover"'],
  ['2026-02-12T16:40', 'actions done "Let Amal present"'],
  [
    '2026-02-16T19:00',
    'give ines',
    {
      person: 'ines',
      kind: 'resource',
      what: 'Our notes on forecasting with few sensors, for her night buses',
      on: '2026-02-16',
    },
  ],
  ['2026-02-23T08:00', 'meet schedule ines 2026-03-03T08:15 --minutes 40 --place Phone'],
  [
    '2026-03-03T09:10',
    'debrief ines',
    {
      person: 'ines',
      'met-on': '2026-03-03',
      points: ['Amal did it better than I would have', 'I miss the report, and may say so'],
      advice: ['Put something in the hole the old work leaves, or you will climb back in'],
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'respectful'],
      'self-check': ['listened', 'honest', 'thanked'],
      private: 'She has had a hard year herself. I could ask more and report less.',
    },
  ],
  ['2026-03-03T12:10', 'outreach sent ines'],
  ['2026-04-06T08:00', 'meet schedule ines 2026-04-14T08:15 --minutes 40 --place Phone'],
  [
    '2026-04-13T19:00',
    'advice tried "Put something in the hole" --on 2026-03-20 --result "The drought planning group has me on Fridays"',
  ],
  [
    '2026-04-14T09:10',
    'debrief ines',
    {
      person: 'ines',
      'met-on': '2026-04-14',
      points: ['The report has run three months without me: that was the measure'],
      told: true,
      fit: 4,
      felt: ['heard', 'honest'],
      'self-check': ['thanked', 'growth', 'bounds'],
    },
  ],
  ['2026-04-14T12:10', 'outreach sent ines'],
];

/** Ada: the one who carries on now; meetings every month, advice in every state, and the next one near. */
const ada: readonly Done[] = [
  [
    '2026-01-05T19:00',
    'people edit ada --email ada.brandt@example.org --context external --context cross-cultural --introduced-by sunniva',
  ],
  [
    '2026-01-05T19:05',
    'shortlist ada',
    {
      person: 'ada',
      path: 5,
      'path-note': 'Was the analyst who explained the number; now leads seven of them',
      background: 4,
      style: 5,
      'style-note': 'Two people of her team spoke at the meetup, and she carried the chairs',
      reach: 3,
      fit: 4,
      'fit-note': 'Asks short questions and waits',
      ahead: 5,
      pool: 'association',
      connection: 'sunniva',
      questions: [
        'What did the board ask you that you did not expect?',
        'How did you know that it was time to stop doing the analysis yourself?',
      ],
    },
  ],
  [
    '2026-01-05T19:20',
    'value ada',
    {
      person: 'ada',
      bring: [
        'A forecast that has been wrong in public, and what it taught us',
        'Time to try things and report back',
      ],
      'why-them': 'She made the step I want to make five years ago, and remembers how it felt.',
      use: 'Before the board, and with the regions',
      serves: 'She wants more analysts to speak for themselves',
      commitment: 'Two hours of work between our talks, every month',
    },
  ],
  [
    '2026-01-06T18:30',
    'outreach ada',
    {
      person: 'ada',
      kind: 'introduction',
      via: 'sunniva',
      reference: 'her two colleagues who spoke at the meetup',
      purpose: 'how to face a board with a number that may be wrong',
      ask: 'a first talk',
      minutes: 30,
      times: ['Thursdays after four'],
      format: 'video',
      subject: 'Would you introduce me to Ada Brandt?',
      body: 'Dear Sunniva,\n\nyou worked with Ada Brandt in the forecasting group. I would like to ask her how she learned to face a board with a number that may be wrong, because I will soon do it for the first time.\n\nWould you pass on the lines below, if you think it suits her? If not, that is quite all right.\n\nThank you, also for asking at all.\n\nRobin',
      forward:
        'Robin Aster is the data analyst at Larkmoor Water and will soon explain a leakage forecast to the board. Robin liked that two of your people spoke for themselves at the meetup, and asks for 30 minutes by video, a Thursday after four or whenever it suits you.',
    },
  ],
  ['2026-01-06T18:50', 'outreach sent ada'],
  ['2026-01-12T08:50', 'outreach answered ada'],
  ['2026-01-12T08:55', 'meet schedule ada 2026-01-22T16:30 --minutes 30 --place "Video call"'],
  [
    '2026-01-21T19:00',
    'prep ada',
    {
      person: 'ada',
      priorities: ['To get to know each other', 'Her first board meeting'],
      questions: [
        'What did the board ask you that you did not expect?',
        'What do you wish you had left out?',
      ],
    },
  ],
  [
    '2026-01-22T17:10',
    'debrief ada',
    {
      person: 'ada',
      'met-on': '2026-01-22',
      points: [
        'A board asks only one thing: what would you do?',
        '"I do not know yet" is an answer, and gets you asked back',
      ],
      advice: ['Say the number, say how sure you are, then stop'],
      actions: [{ what: 'Send the last forecast and what became of it', who: 'me', by: '2026-01-30' }],
      fit: 5,
      decision: 'ongoing',
      felt: ['heard', 'honest', 'respectful', 'advised'],
      'self-check': ['listened', 'thanked', 'bounds'],
    },
  ],
  ['2026-01-23T08:20', 'outreach sent ada'],
  ['2026-01-28T18:10', 'actions done "Send the last forecast"'],
  ['2026-02-02T08:10', 'shortlist agreed ada'],
  [
    '2026-02-02T08:15',
    'meet schedule ada 2026-02-12T16:30 --minutes 45 --place "Video call" --kind kick-off',
  ],
  [
    '2026-02-11T19:00',
    'expect ada',
    {
      person: 'ada',
      kind: 'traditional',
      context: ['external', 'cross-cultural'],
      purpose: 'To stand before the board and answer for the number myself',
      cadence: 'monthly',
      minutes: 45,
      channel: 'Mail; urgent things by message',
      commitments: ['I rehearse aloud before we meet', 'Two hours of work between our talks'],
      hopes: ['That you stop me where I hide behind the method'],
      confidentiality: 'Both boards, and everybody on them',
      'off-limits': ['Patients and their data'],
      success: 'I have answered the board, and was asked back',
      feedback: 'challenge',
      accountability: 'I open each talk with what I did and did not do',
      starts: '2026-02-12',
      review: '2026-08-12',
      ends: '2027-02-12',
      employer: 'The forecast is public; the reasons for it are not',
      across: 'Mail, video after four',
      customs: 'Ada says straight what she thinks, and wants the same; I say it when I need a moment',
      misread: 'Whoever wonders asks the same day',
    },
  ],
  [
    '2026-02-12T17:30',
    'debrief ada',
    {
      person: 'ada',
      'met-on': '2026-02-12',
      points: ['The page stands', 'A range is honest, a long reason for it is not'],
      advice: ['Rehearse with somebody who knows nothing of water'],
      actions: [{ what: 'Explain the forecast to Marco in two minutes', who: 'me', by: '2026-02-28' }],
      told: false,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'advised'],
      'self-check': ['listened', 'honest'],
    },
  ],
  ['2026-02-12T17:40', 'expect agreed ada'],
  ['2026-02-13T08:20', 'outreach sent ada'],
  [
    '2026-02-14T10:00',
    'develop "Present the leakage"',
    {
      milestones: [
        { what: 'Sit in on a board meeting', by: '2025-12-31', sign: 'A page of notes on what they ask' },
        {
          what: 'Present to the management group',
          by: '2026-03-31',
          sign: 'Questions answered without Pavel',
        },
        {
          what: 'Dry run before Ada and two of her team',
          by: '2026-06-24',
          sign: 'Done in ten minutes, range and all',
        },
      ],
      activities: ['One rehearsal aloud every second Friday'],
      'work-problem': 'Nobody upstairs believes the forecast since it was wrong once',
      rating: 2,
      person: 'ada',
    },
  ],
  ['2026-02-14T10:10', 'develop done "Sit in on" --on 2025-09-30'],
  ['2026-02-14T10:12', 'develop done "Present to the management" --on 2025-12-04'],
  ['2026-02-24T20:00', 'actions done "Explain the forecast to Marco"'],
  [
    '2026-02-24T20:05',
    'advice tried "Rehearse with somebody" --on 2026-02-24 --result "Marco asked what I would do, just as the board will"',
  ],
  ['2026-03-02T08:15', 'meet schedule ada 2026-03-12T16:30 --minutes 45 --place "Video call"'],
  [
    '2026-03-10T19:00',
    'advice tried "Say the number" --on 2026-03-05 --result "The regions took it in one sentence, and asked for the next"',
  ],
  [
    '2026-03-10T19:05',
    'prep ada',
    {
      person: 'ada',
      priorities: ['How to answer "what would you do?"'],
      updates: ['Marco asked just that, in the second minute'],
      questions: ['When your board asks what you would do and it is theirs to decide, how do you answer?'],
      mode: 'talk',
    },
  ],
  [
    '2026-03-12T17:30',
    'debrief ada',
    {
      person: 'ada',
      'met-on': '2026-03-12',
      points: [
        'Offer two ways and what each would cost; the deciding stays with them',
        'I speak faster when I am unsure',
      ],
      advice: ['Keep one sentence ready for "I do not know yet"'],
      actions: [
        { what: 'Write down two ways forward, one line each', who: 'me', by: '2026-03-31' },
        { what: 'Ask the chair what he listens for', who: 'mentor', by: '2026-04-09' },
      ],
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'advised'],
      'self-check': ['listened', 'growth', 'thanked'],
      blunt: 'That I hide behind the method. I do.',
    },
  ],
  ['2026-03-13T08:20', 'outreach sent ada'],
  ['2026-03-27T17:00', 'actions done "Write down two ways"'],
  ['2026-04-06T08:15', 'meet schedule ada 2026-04-16T16:30 --minutes 45 --place "Video call"'],
  [
    '2026-04-14T19:00',
    'prep ada',
    {
      person: 'ada',
      priorities: ['The two ways, read aloud'],
      questions: ['Which of the two would you cut?'],
      mode: 'plan',
    },
  ],
  [
    '2026-04-15T19:00',
    'advice tried "Keep one sentence" --on 2026-04-08 --result "Used it before Lucia; she nodded and went on"',
  ],
  [
    '2026-04-16T17:30',
    'debrief ada',
    {
      person: 'ada',
      'met-on': '2026-04-16',
      points: ['A chair listens for the price of waiting', 'The second way is really the first with a delay'],
      advice: ['Name the price of waiting before anybody asks'],
      actions: [{ what: 'Work out what waiting a year would cost', who: 'me', by: '2026-05-08' }],
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'respectful', 'advised'],
      'self-check': ['listened', 'growth', 'bounds'],
    },
  ],
  ['2026-04-16T17:35', 'actions done "Ask the chair"'],
  ['2026-04-17T08:20', 'outreach sent ada'],
  ['2026-04-18T11:00', 'develop rate "Present the leakage" 3'],
  [
    '2026-05-05T19:00',
    'give ada',
    {
      person: 'ada',
      kind: 'view',
      what: 'How our dashboard says how sure it is, for her waiting lists',
      on: '2026-05-05',
    },
  ],
  ['2026-05-07T17:00', 'actions done "Work out what waiting"'],
  [
    '2026-05-07T17:10',
    'advice tried "Name the price" --on 2026-05-07 --result "Pavel read the line twice and asked for it in his own slides"',
  ],
  ['2026-05-07T17:15', 'meet schedule ada 2026-05-14T16:30 --minutes 45 --place "Video call"'],
  [
    '2026-05-14T17:30',
    'debrief ada',
    {
      person: 'ada',
      'met-on': '2026-05-14',
      points: [
        'The story is there; now it wants a voice',
        'Kit could answer the question on sensors, and should',
      ],
      advice: ['Let Kit answer one question in front of the board', 'Stand where you can see the clock'],
      actions: [
        { what: 'Ask Kit, and say why', who: 'me', by: '2026-06-05' },
        { what: 'Find two of the team for the dry run', who: 'mentor', by: '2026-06-12' },
      ],
      'open-questions': ['How do I say in ten minutes what took a year?'],
      'next-meeting': '2026-06-08T16:30',
      told: true,
      fit: 5,
      felt: ['heard', 'honest', 'dependable', 'respectful', 'advised'],
      'self-check': ['listened', 'thanked', 'growth'],
    },
  ],
  ['2026-05-15T08:20', 'outreach sent ada'],
];

/** Half a year on: who has come closer, and whom there was time for. */
const closer: readonly Done[] = [
  ['2026-05-20T19:00', 'people edit ada --closeness 4'],
  ['2026-05-20T19:00', 'people edit ines --closeness 4'],
  ['2026-05-20T19:01', 'people edit joseph --closeness 3'],
  ['2026-05-20T19:01', 'people edit lucia --closeness 3 --last-contact 2026-04-08'],
  ['2026-05-20T19:02', 'people edit kit --last-contact 2026-05-20'],
  ['2026-05-20T19:02', 'people edit amal --last-contact 2026-05-20'],
  ['2026-05-20T19:03', 'people edit pavel --last-contact 2026-05-18'],
  ['2026-05-20T19:03', 'people edit marco --last-contact 2026-04-11'],
  ['2026-05-20T19:04', 'people edit greta --last-contact 2026-03-29'],
];

/** The others: one who has not answered, one who is still to be asked, and what was reached. */
const others: readonly Done[] = [
  ['2026-04-24T17:30', 'develop reached "Hand the monthly report" --on 2026-04-24'],
  [
    '2026-04-27T19:00',
    'give forward',
    {
      whom: 'Kit Osei',
      kind: 'view',
      what: 'How to say in one sentence what a number means',
      on: '2026-04-27',
    },
  ],
  ['2026-05-11T19:00', 'people edit tomas --email tomas.quill@example.net'],
  [
    '2026-05-11T19:05',
    'shortlist tomas',
    {
      person: 'tomas',
      path: 3,
      reach: 3,
      fit: 3,
      ahead: 15,
      pool: 'association',
      'fit-note': 'Answers questions at the meetup at length, and kindly',
      questions: ['What do planners wish analysts would ask?'],
    },
  ],
  [
    '2026-05-11T19:15',
    'value tomas',
    {
      person: 'tomas',
      bring: ['Three years of leakage data he could set beside his rivers'],
      'why-them': 'He plans for the droughts that our forecast is about.',
      commitment: 'One talk, prepared, and a note on what became of it',
    },
  ],
  [
    '2026-05-19T18:40',
    'outreach tomas',
    {
      person: 'tomas',
      kind: 'event',
      reference: 'your answer on dry years at the Open Gauge meetup',
      purpose: 'what planners wish analysts would ask',
      ask: 'twenty minutes by phone',
      minutes: 20,
      times: ['a Wednesday afternoon'],
      format: 'call',
      subject: 'Your answer on dry years',
      body: 'Dear Tomas Quill,\n\nat the Open Gauge meetup you said that a dry year is decided the year before. I have been looking at our leakage figures with that in mind ever since; I am the data analyst at Larkmoor Water.\n\nWould you give me 20 minutes by phone, on what planners wish analysts would ask them? A Wednesday afternoon would be good, and any other time as well.\n\nI could send you three years of leakage by week, to set beside your rivers.\n\nThank you for considering it.\n\nRobin Aster',
    },
  ],
  ['2026-05-19T18:55', 'outreach sent tomas'],
  ['2026-05-26T19:00', 'people edit wen --email wen.castell@example.com'],
  [
    '2026-05-26T19:05',
    'shortlist wen',
    {
      person: 'wen',
      path: 5,
      'path-note': 'Applied for a lead post last year, and got the second one',
      reach: 4,
      fit: 4,
      ahead: 1,
      pool: 'alumni',
      questions: ['What did you change between the first application and the second?'],
    },
  ],
  [
    '2026-05-26T19:20',
    'value wen',
    {
      person: 'wen',
      bring: ['Notes on what three job descriptions have in common'],
      'why-them': 'She has just done what I want to do this year.',
      use: 'For my own application',
      commitment: 'One talk, and I tell her how it ended',
    },
  ],
];

/** Words as a shell would take them. */
const wordsOf = (call: string): readonly string[] =>
  [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

/** Robin's year, as the commands write it down when they are called in this order; it ends in the week of `demoDay`. */
export async function demoYear(): Promise<Journal> {
  const shelf = createFiles({ templates: ['templates'], stdin: process.stdin });
  const mint = minter(2026);
  let journal = emptyJournal;
  const year = [...beginning, ...joseph, ...ines, ...ada, ...closer, ...others].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  for (const [at, call, answers] of year) {
    const home = house({
      journal,
      now: `${at}:00Z`,
      files: { 'answers.json': JSON.stringify(answers ?? null) },
    });
    const context: Context = { ...home, mint, files: { ...home.files, template: shelf.template } };
    Object.defineProperty(context.store, 'read', { value: async () => home.journal });
    const words = [...wordsOf(call), ...(answers ? ['--answers', 'answers.json'] : []), '--no-input'];
    const code = await main(words, () => context);
    if (code !== 0) throw new Error(`On ${at}, "${call}" ended with ${code}:\n${home.told}`);
    journal = home.journal;
  }
  // Whose zone it is shows when somebody looks at it: nothing in it depends on one.
  return {
    ...journal,
    profile: { ...journal.profile, zone: null },
    meetings: journal.meetings.map((meeting) => ({ ...meeting, zone: null })),
  };
}
