import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '@/lib/view/narratives/clean-pasted-html';

describe('pasting from Word, WPS and the web', () => {
  it.each([
    [
      'the frame of a page',
      '<html><head><style>p{}</style></head><body lang=ZH-CN><p>甲</p></body></html>',
      '<p>甲</p>',
    ],
    ['the fragment marks', '<!--StartFragment--><p>甲</p><!--EndFragment-->', '<p>甲</p>'],
    ["Word's own tags", '<p class=MsoNormal>甲<o:p></o:p></p>', '<p class=MsoNormal>甲</p>'],
    ['the blanks of Word', '<p>甲&nbsp;乙\u00a0丙</p>', '<p>甲 乙 丙</p>'],
    ['scripts', '<p>甲</p><script>alert(1)</script>', '<p>甲</p>'],
    ['pictures and links', '<p><a href="javascript:x()">甲</a><img src=x onerror=x()></p>', '<p>甲</p>'],
    ['big headings', '<h1 class=x>一、甲</h1><h2>（一）乙</h2>', '<h3>一、甲</h3><h3>（一）乙</h3>'],
    ['small headings', '<h5>甲</h5>', '<h4>甲</h4>'],
  ])('%s', (_, html, expected) => {
    expect(cleanPastedHtml(html)).toBe(expected);
  });

  it('makes a list again of what Word writes as paragraphs', () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>·<span>&nbsp;</span></span><!--[endif]-->${text}</p>`;
    expect(cleanPastedHtml(`${item('甲')}\n${item('乙')}<p>丙</p>`)).toBe(
      '<ul><li>甲</li><li>乙</li></ul><p>丙</p>',
    );
    expect(cleanPastedHtml("<p style='mso-list:l0 level1'><![if !supportLists]>1.<![endif]>甲</p>")).toBe(
      '<ul><li>甲</li></ul>',
    );
  });

  it('writes each row of a table as a line', () => {
    const table =
      '<table border=1><tbody><tr><td><p>指标</p></td><td>2025<br>年</td></tr><tr><th>死亡率</th><td><b>3.1</b></td></tr></tbody></table>';
    expect(cleanPastedHtml(table)).toBe('<p>指标　2025 年</p><p>死亡率　3.1</p>');
  });

  it('keeps bold, italic, lists and line breaks', () => {
    const html = '<p><b>甲</b><i>乙</i><br>丙</p><ol><li>丁</li></ol>';
    expect(cleanPastedHtml(html)).toBe(html);
  });
});
