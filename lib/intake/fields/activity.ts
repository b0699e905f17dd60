/** The columns that speak of something that happened: signals of accounts, and touches that marketing made. */
import { readActivityMeaning } from '../activityValues.ts';
import { readDate } from '../dates.ts';
import { type ActivityField, valued } from './field.ts';

const moment: ActivityField['read'] = (cell, row) => {
  const at = readDate(cell);
  if (typeof at === 'string') return at;
  row.at = at;
  return undefined;
};

const note: ActivityField['read'] = (cell, row) => {
  row.notes.push(cell);
  return undefined;
};

const text =
  (name: 'id' | 'source' | 'by'): ActivityField['read'] =>
  (cell, row) => {
    row[name] = cell;
    return undefined;
  };

// The vendors document what their reports hold; of their files' headers Bombora's could be confirmed.
export const activityFields: readonly ActivityField[] = [
  {
    of: 'activity',
    field: 'activity type',
    headers: [
      'Activity Type',
      'Signal Type',
      'Event Type',
      'Engagement Type',
      'Touch Type',
      'Interaction Type',
    ],
    own: ['Type', 'Activity', 'Signal', 'Event'],
    read: valued(
      'meaning',
      readActivityMeaning,
      'No signal or touch is called so. Use words such as website visit, content download, intent surge, email sent or meeting held.',
    ),
    examples: [
      ['Email Clicked', { meaning: { kind: 'signal', type: 'email-click' } }],
      ['Product Profile', { meaning: { kind: 'signal', type: 'review-site-view' } }],
      ['Meeting held', { meaning: { kind: 'touch', channel: 'meeting', direction: 'out', outcome: 'held' } }],
    ],
  },
  {
    of: 'activity',
    field: 'topic',
    headers: ['Topic', 'Topic Name', 'Topics', 'Intent Topic', 'Surge Topic', 'Surging Topics'],
    implies: { kind: 'signal', type: 'intent-surge' },
    read: note,
    examples: [['Fleet data', { notes: ['Fleet data'] }]],
  },
  {
    of: 'activity',
    field: 'visit date',
    headers: ['Visit Date', 'Last Visit', 'Last Visit Date', 'Latest Visit', 'Visit Start'],
    implies: { kind: 'signal', type: 'website-visit' },
    read: moment,
    examples: [['2026-11-02 09:30', { at: Date.UTC(2026, 10, 2, 9, 30) }]],
  },
  {
    of: 'activity',
    field: 'pages visited',
    headers: [
      'Pages Visited',
      'Visited Pages',
      'Visited Page',
      'Page URL',
      'Landing Page',
      'Page Views',
      'Pageviews',
    ],
    implies: { kind: 'signal', type: 'website-visit' },
    several: true,
    read: note,
    examples: [['/timetables', { notes: ['/timetables'] }]],
  },
  {
    of: 'activity',
    field: 'date',
    headers: [
      'Activity Date',
      'Signal Date',
      'Event Date',
      'Surge Date',
      'Report Date',
      'Date Stamp',
      'Timestamp',
      'Occurred At',
    ],
    own: ['Date', 'Time', 'Week', 'Last Seen'],
    read: moment,
    examples: [['2026-11-02', { at: Date.UTC(2026, 10, 2) }]],
  },
  {
    of: 'activity',
    field: 'note',
    headers: ['Activity Note'],
    own: ['Note', 'Notes', 'Details', 'Description', 'Subject', 'Campaign', 'Asset', 'Content'],
    several: true,
    read: note,
    examples: [['Guide: fleet data', { notes: ['Guide: fleet data'] }]],
  },
  {
    of: 'activity',
    field: 'source',
    headers: ['Signal Source', 'Intent Source', 'Activity Source'],
    own: ['Source', 'Provider'],
    read: text('source'),
    examples: [['Webinars', { source: 'Webinars' }]],
  },
  {
    of: 'activity',
    field: 'by',
    headers: ['Performed By', 'Logged By'],
    own: ['By', 'Sender', 'Owner'],
    read: text('by'),
    examples: [['Priya Nand', { by: 'Priya Nand' }]],
  },
  {
    of: 'activity',
    field: 'activity id',
    headers: ['Activity ID', 'Signal ID', 'Event ID', 'Engagement ID'],
    own: ['ID'],
    read: text('id'),
    examples: [['e-1', { id: 'e-1' }]],
  },
];
