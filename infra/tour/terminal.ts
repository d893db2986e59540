const styles = { bold: '1', dim: '2', green: '32', red: '31', yellow: '33', cyan: '36' } as const;
const coloured = process.stdout.isTTY && !process.env.NO_COLOR;

/** Text in a style, where the terminal shows any. */
export function styled(style: keyof typeof styles, text: string): string {
  return coloured ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as the clock on the wall in Amsterdam shows it: `Wed 22 Apr 2026 15:20`. */
export function wall(instant: string): string {
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  // Every month in three letters: columns stay straight in September.
  const month = parts.month?.slice(0, 3);
  return `${parts.weekday} ${parts.day} ${month} ${parts.year} ${parts.hour}:${parts.minute}`;
}

/** An amount as people read it: `24,200.00` for `24200.00`, `24200` or `24200.0`; a fraction stays one. */
export function figures(amount: string): string {
  const [, minus = '', whole, cents = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === undefined) return amount;
  return `${minus}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}

/** How wide a page is: no line of a letter is longer. */
export const WIDTH = 88;

export function heading(text: string): string {
  return `\n${styled('bold', text)}\n${styled('dim', '─'.repeat(WIDTH))}`;
}

/** Text broken into lines between words; a list's, a quotation's or an indented line's rest stands under its words. */
export function wrapped(text: string): string {
  return text.split('\n').flatMap(broken).join('\n');
}

function broken(line: string): string[] {
  const hang = ' '.repeat(/^(?:- |> | *)/.exec(line)?.[0].length ?? 0);
  const [first = '', ...words] = line.split(' ');
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > WIDTH) lines.push(hang + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Hours as people say them: `1 h 40 min`. */
export function spoken(hours: number): string {
  const minutes = Math.round(hours * 60);
  const parts = [`${Math.floor(minutes / 60)} h`, minutes % 60 > 0 ? `${minutes % 60} min` : ''];
  return parts.filter((part) => part && part !== '0 h').join(' ') || '0 h';
}
