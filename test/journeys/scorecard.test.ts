import { expect, test } from 'vitest';
import { createClient } from '../../shared/api/client.ts';
import { openHouse } from './house.ts';

test('everybody reads in the morning how promises were kept; those who watch get the register as a table', async () => {
  const house = await openHouse(['NL']);
  try {
    const everybody = createClient({ baseUrl: house.service.apiUrl });
    expect((await everybody.getScorecard()).body).toEqual({ asOf: null, headline: [], data: [] });
    const { fired } = await house.service.advance({ to: '2026-04-26T08:00:00Z' });
    expect(fired.filter(({ name }) => name.includes('NightlyCount')).map(({ at }) => at)).toEqual([
      '2026-04-23T04:30:00Z',
      '2026-04-24T04:30:00Z',
      '2026-04-25T04:30:00Z',
      '2026-04-26T04:30:00Z',
    ]);
    const { body } = await everybody.getScorecard();
    expect(body.asOf).toBe('2026-04-26T04:30:00Z');
    const [month] = body.data;
    expect(month?.month).toBe('2026-04');
    expect(month?.cells.length).toBeGreaterThan(0);

    const watcher = house.credentials.staff.find(({ role }) => role === 'board-reader');
    const board = createClient({ baseUrl: house.service.apiUrl, apiKey: watcher?.apiKey ?? '' });
    const { contentType, bytes } = await board.exportRegister({ accept: 'text/csv' });
    const rows = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(contentType).toMatch(/^text\/csv/);
    const { body: page } = await board.listRegister({ query: { limit: 100 } });
    expect(rows.length).toBe(page.data.length + 1);
    expect(page.data.length).toBeGreaterThan(0);
  } finally {
    await house.leave();
  }
}, 60_000);
