import { FIRST_IN_ENGLISH } from '../locale/first-language.ts';
import type { adminTh } from '../th/admin.ts';

/** Words of the editors' desk in English. */
export const adminEn: typeof adminTh = {
  title: 'Editors’ desk',
  description: 'Edit the whole collection through forms, from a folder on your computer or from a Git host.',
  intro: 'For editors who look after many entries: find, filter and change every field of every entry through forms.',
  notYou: 'To send a note, or to propose a change to one entry, the writing page is easier and needs no Git.',
  toWrite: 'Go to the writing page',
  toGuide: 'Read the guides',
  open: 'Open the editors’ desk',
  opening: 'Opening; about 1 MB to load',
  failed: 'It could not be opened. Check the connection and try again.',
  file: 'A file that somebody sent',
  fileIntro:
    'An archive from the writing page, a Word file, or a text of “We tried this” in a .txt file; no terminal is needed.',
  fileSteps: [
    'Open the file on the writing page first: it is checked and shown there, on your own device. Mend a Word file and save it as .zip',
    'Open the upload page below, drop the file into the folder inbox and commit',
    'In two or three minutes the file is unpacked and checked, and a pull request tells what is still to be filled in',
    'Read it, fill in what is missing with the pencil, let somebody else review it, and merge',
  ],
  upload: 'Open the upload page',
  fileCare:
    'What is uploaded stays in the history of Git for good: no file with details of people who have not agreed.',
  fileHand:
    'This repository is not on GitHub: whoever looks after it runs npm run inbox, and sends the result with Git.',
  folder: 'With a folder on your computer',
  folderSteps: [
    'In the project, run npm run dev',
    'Open the address it prints, with /en/admin/ behind it, in Chrome or Edge on a computer',
    'Open the editors’ desk, press Work with Local Repository and choose the project’s folder',
    'Change and save: the files under content/ change at once. Run npm run check, then send your work with Git as usual',
  ],
  online: 'Through the Git host',
  onlineSteps: (repository: string) => [
    'Ask whoever looks after ' + repository + ' for permission to write',
    'On that host, make an access token of your own that may write to this project only',
    'Open the editors’ desk and sign in with the token',
    'Change and send for review; somebody else reads it before it is published',
  ],
  onlyHere:
    'This site names no Git repository, and you are not reading this page from your own computer, so the desk cannot be opened here. Follow the steps below on your own computer.',
  noPicker: 'This browser cannot open a folder on your computer. Use Chrome or Edge on a computer.',
  know: 'Before you begin',
  knowList: [
    'Fields and their help are in your language; the buttons of the program, Sveltia CMS, are in English.',
    'When you save, the program writes the whole front matter anew: remarks that begin with # are lost.',
    'The body is typed as plain text, so that links, citations and components stay as they are.',
    'The program checks only the shape of each field; npm run check looks at the whole collection as the build does.',
    'This page talks to this site and to the Git host it was set up for; the browser blocks everything else.',
  ],
  lists: 'Sources and lists',
  concepts: 'Words for one thing',
  populations: 'People by province',
  tried: 'Told by those who tried',
  english: (name: string) => `${name} (EN)`,
  englishHelp: `Only what can be translated. An empty field shows the ${FIRST_IN_ENGLISH} text. Items of lists stand in the order of the ${FIRST_IN_ENGLISH} entry.`,
  body: 'Text',
  bodyHelp: 'Typed as in the file: ## Heading [#id] · [[entry-id]] · [@source-id]; see /en/guide/',
  example: 'Such as',
  byStatus: 'By status',
  idHelp: 'Name of the folder and of the address, such as ko-taeo; not to be changed later.',
  sameId: `The same id as the ${FIRST_IN_ENGLISH} entry.`,
  wrongId: 'Use lower-case letters, digits and hyphens, such as ko-taeo.',
  wrongDate: 'Write it like 2007, 2007-02 or 2007-02-04, Common Era.',
  wrongShape: 'This does not have the right form; see the example below the field.',
};
