import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionState } from '../../src/app/connection-state.tsx';
import type { FeedState } from '../../src/client/live-feed.ts';
import { Clock } from '../../src/ui/clock.tsx';
import { renderPart } from '../support/render-part.tsx';

const second = 1000;
const minute = 60 * second;
/** What this page's clock says, which need not be true. */
const pageNow = 1_000 * minute;

function show(state: FeedState, offsetMs = 0) {
  return renderPart(
    <Clock offsetMs={offsetMs} read={() => pageNow}>
      <ConnectionState state={state} />
    </Clock>,
  );
}

describe('the state of the connection', () => {
  it.each([
    [{ kind: 'connecting' }, '正在连接', ''],
    [{ kind: 'live', lastMessageAt: pageNow - 4 * second }, '实时', '4 秒前收到消息'],
    [{ kind: 'polling', lastMessageAt: pageNow - 2 * second }, '轮询', '2 秒前收到消息'],
    [{ kind: 'late', lastMessageAt: pageNow - 40 * second }, '消息延迟', '40 秒前收到消息'],
    [{ kind: 'disconnected', since: pageNow - 2 * minute }, '连接中断', '已中断 2 分钟'],
  ] as const)('%o is told in words, with the age of the last message [D2]', (state, word, age) => {
    const { container } = show(state);
    expect(screen.getByText(word)).toBeTruthy();
    expect(container.textContent).toBe(`${word}${age}`);
  });

  it('tells the age of a message by the clock that it came by, however wrong that is [D2]', () => {
    show({ kind: 'live', lastMessageAt: pageNow - 4 * second }, 8 * 60 * minute);
    expect(screen.getByText('4 秒前收到消息')).toBeTruthy();
  });

  it.each([
    [6 * minute, '本机时钟慢 6 分钟'],
    [-3 * 60 * minute + 40, '本机时钟快 3 小时'],
  ])('says that this computer is wrong when the server is %d ms ahead', (offsetMs, sentence) => {
    show({ kind: 'connecting' }, offsetMs);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it.each([0, 4.9 * minute, -4.9 * minute])(
    'says nothing of a clock that is %d ms off',
    (offset) => {
      show({ kind: 'connecting' }, offset);
      expect(screen.queryByText(/本机时钟/)).toBeNull();
    },
  );
});
