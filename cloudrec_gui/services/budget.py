"""Requests per second for one App ID, people before machines (behaviour §8, rest-api §1.6).

The service allows 10 requests per second and App ID. We spend at most 8, from a bucket of 8, and never more than that in any one
second, however full the bucket was when it began. The last 3 in the bucket are reserved for what a person asked for, so that a
click never queues behind five hundred polls. A 429 halves the rate; it comes back by one request per second every minute.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from cloudrec_gui.domain.clock import Clock
from cloudrec_gui.domain.ids import AppId

if TYPE_CHECKING:
    import asyncio

RATE: Final = 8.0
BURST: Final = 8.0
RESERVED: Final = 3.0
LOWEST_RATE: Final = 1.0
RECOVERY_S: Final = 60.0
WINDOW_S: Final = 1.0
LOAD_WINDOW_S: Final = 5.0
RETRY_AFTER_CAP_S: Final = 60.0
_EPSILON: Final = 1e-9


class _Bucket:
    """Tokens of one App ID and who waits for them."""

    __slots__ = ("blocked_until", "people", "polls", "reduced_at", "reduced_rate", "taken", "timer", "tokens", "updated")

    def __init__(self, now: float, burst: float) -> None:
        self.tokens = burst
        self.updated = now
        self.reduced_rate: float | None = None
        self.reduced_at = now
        self.blocked_until = now
        self.people: deque[asyncio.Future[float]] = deque()
        self.polls: deque[asyncio.Future[float]] = deque()
        self.taken: deque[float] = deque()
        self.timer: asyncio.TimerHandle | None = None


class Budget:
    """One token bucket for each App ID. All methods belong to the loop thread."""

    def __init__(self, clock: Clock, *, rate: float = RATE, burst: float = BURST, reserved: float = RESERVED) -> None:
        self._clock = clock
        self._rate = rate
        self._burst = burst
        self._reserved = reserved
        self._buckets: dict[AppId, _Bucket] = {}

    async def take(self, app_id: AppId, person: bool) -> float:
        """Return when one request may be sent, with the moment for :meth:`give_back` (monotonic seconds).

        ``person`` is False for what the program does by itself, such as polls.
        """
        bucket = self._bucket(app_id)
        self._refill(bucket)
        if self._may_go(bucket, person) and not bucket.people and (person or not bucket.polls):
            return self._spend(bucket)
        import asyncio

        waiter: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        queue = bucket.people if person else bucket.polls
        queue.append(waiter)
        self._arm(bucket)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():
                self.give_back(app_id, waiter.result())
            elif waiter in queue:
                queue.remove(waiter)
                self._arm(bucket)
            raise

    def give_back(self, app_id: AppId, moment: float) -> None:
        """What :meth:`take` has allowed at ``moment`` is not sent after all."""
        bucket = self._bucket(app_id)
        if moment in bucket.taken:
            bucket.taken.remove(moment)
        bucket.tokens = min(self._burst, bucket.tokens + 1)
        self._serve(bucket)

    def retune(self, rate: float = RATE, burst: float = BURST) -> None:
        """Another limit for every App ID from now on, as an account has whose limit was raised. What waits is looked at anew."""
        self._rate, self._burst = rate, burst
        for bucket in self._buckets.values():
            self._refill(bucket)
            bucket.tokens = min(bucket.tokens, burst)
            self._serve(bucket)

    def load(self, app_id: AppId) -> float:
        """Requests per second over the last five seconds."""
        bucket = self._bucket(app_id)
        self._forget_old(bucket)
        return len(bucket.taken) / LOAD_WINDOW_S

    def rate(self, app_id: AppId) -> float:
        """Requests per second that are allowed at this moment."""
        return self._rate_of(self._bucket(app_id), self._clock.mono())

    def polls(self, app_id: AppId) -> float:
        """Requests per second that the program may plan for by itself: what is allowed at this moment without people's part."""
        return float(self._most(self.rate(app_id), False))

    def spare_in(self, app_id: AppId) -> float:
        """Seconds until the program could send one more request and still leave to people what is reserved for them."""
        bucket = self._bucket(app_id)
        self._refill(bucket)
        now = self._clock.mono()
        if self._may_go(bucket, False) and not bucket.people:
            return 0.0
        missing = max(0.0, self._price(False) - bucket.tokens)
        delay = max(bucket.blocked_until - now, 0.0) + missing / self._rate_of(bucket, now)
        return max(delay, self._window_wait(bucket, False), 1 / self._rate)

    def blocked_for(self, app_id: AppId) -> float:
        """Seconds for which the service has asked not to be called."""
        return max(0.0, self._bucket(app_id).blocked_until - self._clock.mono())

    def throttled(self, app_id: AppId, retry_after: float | None = None) -> None:
        """The service answered 429: halve the rate, empty the bucket, and wait ``retry_after`` seconds if it named any (at most 60).

        Several 429 within one second are one message, because they answer requests sent at the same rate.
        """
        bucket = self._bucket(app_id)
        now = self._clock.mono()
        self._refill(bucket)
        if bucket.reduced_rate is None or now - bucket.reduced_at >= 1.0:
            bucket.reduced_rate = max(LOWEST_RATE, self._rate_of(bucket, now) / 2)
            bucket.reduced_at = now
        bucket.tokens = 0.0
        if retry_after is not None:
            bucket.blocked_until = max(bucket.blocked_until, now + min(max(retry_after, 0.0), RETRY_AFTER_CAP_S))

    def _bucket(self, app_id: AppId) -> _Bucket:
        bucket = self._buckets.get(app_id)
        if bucket is None:
            bucket = self._buckets[app_id] = _Bucket(self._clock.mono(), self._burst)
        return bucket

    def _rate_of(self, bucket: _Bucket, now: float) -> float:
        if bucket.reduced_rate is None:
            return self._rate
        rate = bucket.reduced_rate + (now - bucket.reduced_at) // RECOVERY_S
        if rate >= self._rate:
            bucket.reduced_rate = None
            return self._rate
        return rate

    def _refill(self, bucket: _Bucket) -> None:
        now = self._clock.mono()
        since = max(bucket.updated, min(bucket.blocked_until, now))
        if now > since:
            bucket.tokens = min(self._burst, bucket.tokens + (now - since) * self._rate_of(bucket, now))
        bucket.updated = now

    def _may_go(self, bucket: _Bucket, person: bool) -> bool:
        if self._clock.mono() < bucket.blocked_until or self._window_wait(bucket, person) > 0.0:
            return False
        return bucket.tokens >= self._price(person) - _EPSILON

    def _window_wait(self, bucket: _Bucket, person: bool) -> float:
        """Seconds until one more request would not be too many for the second that ends with it."""
        now = self._clock.mono()
        most = self._most(self._rate_of(bucket, now), person)
        if len(bucket.taken) < most:
            return 0.0
        return max(0.0, bucket.taken[-most] + WINDOW_S - now)

    def _most(self, rate: float, person: bool) -> int:
        """Requests in any one second. People's part shrinks with the whole, or a halved rate would leave next to nothing for polls."""
        return max(1, int(rate if person else rate * (1.0 - self._reserved / self._rate)))

    def _price(self, person: bool) -> float:
        """How full the bucket must be for one more request."""
        return 1.0 if person else 1.0 + self._reserved

    def _spend(self, bucket: _Bucket) -> float:
        bucket.tokens -= 1.0
        self._forget_old(bucket)
        now = self._clock.mono()
        bucket.taken.append(now)
        return now

    def _forget_old(self, bucket: _Bucket) -> None:
        edge = self._clock.mono() - LOAD_WINDOW_S
        while bucket.taken and bucket.taken[0] <= edge:
            bucket.taken.popleft()

    def _serve(self, bucket: _Bucket) -> None:
        """Let go who may go, people first; then wait for the next token. A timer that fires early only finds too little."""
        self._refill(bucket)
        for queue, person in ((bucket.people, True), (bucket.polls, False)):
            while queue and (queue[0].done() or self._may_go(bucket, person)):
                waiter = queue.popleft()
                if not waiter.done():
                    waiter.set_result(self._spend(bucket))
            if queue:
                break
        self._arm(bucket)

    def _arm(self, bucket: _Bucket) -> None:
        if bucket.timer is not None:
            bucket.timer.cancel()
            bucket.timer = None
        if not bucket.people and not bucket.polls:
            return
        import asyncio

        now = self._clock.mono()
        missing = max(0.0, self._price(bool(bucket.people)) - bucket.tokens)
        delay = max(bucket.blocked_until - now, 0.0) + missing / self._rate_of(bucket, now)
        delay = max(delay, self._window_wait(bucket, bool(bucket.people)))
        bucket.timer = asyncio.get_running_loop().call_later(delay, self._serve, bucket)
