/**
 * What a shape is, for those who do not see it. pptxgenjs takes words for pictures only; those of shapes are put into
 * their names, and `mendPptx` moves them to where PowerPoint and screen readers look.
 */
const [SAID, SILENT, HEADED] = ['words: ', 'no words: ', 'headed: '];

/** The name of a shape that says something. @param words what it shows */
export const saying = (words: string): string => SAID + words;

/** The name of a shape that only adorns, or shows what stands beside it in words. */
export const silent = (name: string): string => SILENT + name;

/** The name of a table whose first row is its head. */
export const headed = (words: string): string => HEADED + words;

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const named = (mark: string, after: string): RegExp =>
  new RegExp(`(<p:cNvPr id="\\d+" name=")${mark}([^"]*)"${after}`, 'g');
const [SAYING, HEAD, ADORNING] = [
  named(SAID, ''),
  named(HEADED, '([^]*?)<a:tblPr/>'),
  named(SILENT, '>(?:</p:cNvPr>)?'),
];
const TITLE = /name="[^"]*"(><\/p:cNvPr><p:cNvSpPr[^>]*><p:nvPr><p:ph[^>]*type="title")/g;

/** Words of shapes as alternative texts, the mark of Office for what adorns, heads of tables as such, titles by that name. */
export const withWords = (xml: string): string =>
  xml
    .replace(TITLE, 'name="Title"$1')
    .replace(SAYING, '$1$2" descr="$2"')
    .replace(HEAD, '$1$2" descr="$2"$3<a:tblPr firstRow="1"/>')
    .replace(ADORNING, `$1$2" descr="">${DECORATIVE}</p:cNvPr>`);
