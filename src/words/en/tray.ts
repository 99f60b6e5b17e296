import type { trayTh } from '../th/tray.ts';

/** Words of the tray in English. */
export const trayEn: typeof trayTh = {
  title: 'Tray',
  intro:
    'Collect lessons, cases and workshops here, put them in order, add remarks, and turn them into material for your meeting.',
  onDevice: 'The tray stays on this device. Nothing is sent anywhere until you share it yourself.',
  needsScript:
    'The tray needs JavaScript, because everything is kept on your own device and nothing with us. Turn JavaScript on and load this page again. Every lesson can still be read and printed as usual.',
  add: 'Put in the tray',
  added: 'In the tray',
  takeOut: 'press to take out',
  saidAdded: 'Put in the tray, which now holds {n}',
  saidRemoved: 'Taken out of the tray, which now holds {n}',
  inHead: 'Tray, {n} in it',
  firstName: 'My tray',
  nextName: (n) => `Tray ${n}`,
  noName: 'Tray without a name',
  trouble: {
    full: 'The browser has no room left. Your last changes will be lost when you close this page. Save the tray as a file first, then delete trays that you do not need.',
    blocked:
      'This browser does not let the site keep anything (it may be a private window). The tray will be gone when you close this page. Save it as a file, or send yourself the link.',
  },
  which: 'Open tray',
  newTray: 'New tray',
  deleteTray: 'Delete this tray',
  saidNew: (name) => `“${name}” is open`,
  saidDeleted: (name) => `“${name}” is deleted`,
  details: 'Which meeting is it for',
  name: 'Title',
  date: 'Date',
  place: 'Place',
  people: 'Number of people',
  minutes: 'Minutes there are',
  list: 'In the tray',
  empty: 'This tray is empty. Open a lesson or a case and press “Put in the tray”.',
  orderHelp: 'Drag the six dots to change the order, or use the buttons up and down.',
  up: 'Up',
  down: 'Down',
  remove: 'Take out',
  remark: 'My remark',
  writeRemark: 'Remark',
  remarkHelp:
    'It stands in the plan and the notes of the slides, for you alone. Paper that is handed out and links leave it out unless you tick it.',
  gone: 'This page is no longer in the library. The title is the one it had when you put it in.',
  goneUnnamed: 'This page is no longer in the library. What you see is its id.',
  offline:
    'The library cannot be asked just now (there may be no signal). Titles are the ones from when you put things in.',
  saidMoved: (title, at, all) => `“${title}” is now number ${at} of ${all}`,
  saidRemovedItem: (title) => `“${title}” is taken out`,
  undo: 'Put back',
  saidUndone: (title) => `“${title}” is back`,
  removedList: 'Lately taken out',
  thePlan: 'session plan',
  share: {
    title: 'Pass on or keep a copy',
    help: 'The link holds the whole list in itself and does not pass through us. A session plan is too long for a link; send it as a file.',
    link: 'Link to this tray',
    copy: 'Copy link',
    copied: 'The link is copied',
    copyFailed: 'It could not be copied; press and hold the link to copy it',
    line: 'Send by LINE',
    device: 'Other apps',
    remarks: 'Send my remarks along',
    long: (n) =>
      `This link has ${n} characters, and some chat apps may cut it off. Leave the remarks out, or send a file.`,
    save: 'Save as a file',
    saved: 'The file is saved',
    open: 'Open a tray file',
    notOurs: 'This is not a tray file of this site. Choose a .json file that was saved from this page.',
  },
  offered: {
    title: (name) => `Somebody sent you the tray “${name}”`,
    asks: 'Have a look. Your own trays stay as they are until you choose.',
    keep: 'Keep as a new tray',
    join: (name) => `Add to “${name}”`,
    refuse: 'Do not keep',
    kept: (name) => `“${name}” is kept`,
    joined: (n) => `${n} added`,
    refused: 'Not kept. Your trays are as they were.',
    same: 'You already have a tray that is the same in everything.',
    unreadable: (n) =>
      `${n} parts of the link could not be read. It may have been cut off on its way; ask the sender for a file.`,
    cut: (once, now) =>
      `The link was cut. It had ${once} items when it was sent, ${now} have come. Ask for a file, or scan the QR code.`,
    changed:
      'The items are not those that were sent: something was lost or changed on the way. Ask the sender before you use it.',
    notALink:
      'This link means to carry a tray but cannot be read: it was cut, or comes from a newer version of this site. Ask for a file. Your tray is as it was.',
    none: 'Nothing in this link can be read. It may have been cut off on its way; ask the sender to send it again or as a file.',
    withPlan: 'A session plan comes with it.',
    items: (n) => `${n} items`,
  },
  plan: {
    title: 'My session plan',
    none: 'Choose a workshop as your plan, then change its minutes, steps and words until they fit your people.',
    choose: 'Workshop',
    open: 'Use as my plan',
    keepKit: 'Open as my own plan in the tray',
    failed: 'The workshop could not be loaded. Check the signal and try again.',
    from: 'From the workshop',
    remove: 'Take the plan out',
    removed: 'The plan is taken out',
    takeUsed: 'Put the lessons of this kit into the tray',
    overview: 'Overview',
    name: 'Title of the plan',
    summary: 'Summary',
    goal: 'Goal',
    purposes: 'Good for',
    least: 'Fewest people',
    most: 'Most people',
    room: 'Room',
    materials: 'Materials, one a line',
    parts: 'Parts',
    total: (n) => `${n} minutes in all`,
    part: (n) => `Part ${n}`,
    partName: 'Name of the part',
    minutes: 'Minutes',
    lasts: (n) => `${n} min`,
    shrink: 'May shrink to (minutes)',
    shrinkHelp: '0 means it may be left out; empty means it may not shrink.',
    method: 'Method',
    steps: 'Steps, one a line',
    show: 'On the wall',
    showHelp: 'The one task or question that people see on slides and clock',
    say: 'What the facilitator says',
    addPart: 'Add a part',
    newPart: 'New part',
    newStep: 'What to do',
    removedPart: (title) => `“${title}” is taken out`,
    trouble: 'When it goes wrong',
    if: 'If',
    then: 'Then',
    addTrouble: 'Add something that may happen',
    notes: 'My notes on this plan',
    publish: 'Give it to the library as a workshop',
    publishHelp:
      'You get a ZIP file with one folder, ready to be put into content/workshops/. The lessons and cases in this tray, with those of the first kit, become those that the workshop uses.',
    id: 'Id of the workshop (lower-case letters, digits, hyphens)',
    export: 'Make the folder',
    exported: (id) => `${id}.zip is made. Unpack it into content/workshops/.`,
    badId: 'An id has lower-case letters, digits and single hyphens, such as story-circle-trat.',
    takenId: 'The library has a workshop of this id. Choose another.',
    notReady: 'It cannot be made yet. Mend these first:',
    english:
      'This plan was opened in English, but index.mdx is the Thai file. To publish it, open the workshop from its Thai page.',
    adaptedFrom: 'Adapted from ',
  },
  fit: {
    title: 'Do people and time fit the plan?',
    few: (title, people, min) =>
      `${people} are coming, but “${title}” needs at least ${min}. Invite more, or take a kit for fewer people.`,
    circles: (title, people, max, circles, each) =>
      `${people} are coming, but “${title}” works with at most ${max}. Make ${circles} circles of at most ${each}, each with its own facilitator, note taker and materials, and come together at the end.`,
    many: (title, people, max) =>
      `${people} are coming, but “${title}” works with at most ${max}. Take a kit for more people.`,
    short: (minutes, least, drop) =>
      `There are ${minutes} minutes, but this plan shrinks only to ${least}${drop.length ? `, already without: ${drop.map((step) => step.title).join(' · ')}` : ''}. Do it in two meetings, or take a shorter kit.`,
    shrunk: (minutes, less, drop) =>
      `There are ${minutes} minutes, ${less} fewer than the plan. Plan and clock are shortened.${drop.length ? ` Parts that may go: ${drop.map((step) => `${step.title} (${step.minutes} min)`).join(' · ')}` : ''}`,
    spare: (spare, talks, waiting) =>
      `${spare} minutes are left${talks > 0 ? `, enough to talk about ${talks} more entries, 20 minutes each` : ''}.${talks > 0 && waiting > 0 ? ` ${waiting} in the tray have no part yet.` : ''}`,
    rest: (minutes, after) => `People sit for more than ${minutes} minutes. Put a break after “${after}”.`,
    walk: (entries, most) =>
      `${entries} entries are too many to walk past. People read about ${most}: choose that many, and hand out the rest.`,
    kits: 'Kits that fit',
  },
  kits: {
    time: 'How long have you got',
    people: 'How many people',
    purpose: 'What is it for',
    timeOption: (n) =>
      n < 60
        ? `${n} minutes`
        : n === 60
          ? '1 hour'
          : n % 60 === 0
            ? `${n / 60} hours`
            : `${Math.floor(n / 60)} ½ hours`,
    peopleOption: (n, last) => (last ? `${n} people or more` : `${n} people`),
    least: (n) => `can shrink to ${n} min`,
    purposes: {
      review: 'Review what was done',
      share: 'Share experience',
      decide: 'Decide together',
      plan: 'Plan',
      solve: 'Solve a problem',
      recruit: 'Win members',
      distil: 'Distil lessons',
    },
    help: 'Workshops that take longer but can shrink enough are listed too.',
  },
};
