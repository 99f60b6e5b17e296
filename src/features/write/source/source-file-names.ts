/** Ends of the names of files that hold records of sources; for file pickers, without the code that reads them. */
export const SOURCE_FILES = ['.bib', '.ris', '.nbib', '.enw', '.json'] as const;
