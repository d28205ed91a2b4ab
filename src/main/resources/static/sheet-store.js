/* Keeping a sheet 报表: what is typed goes to the server two seconds after the last change, only the cells that changed.
   Until the server has it, it is kept in this browser, by account, sheet and tab. */
(function () {
  'use strict';
  const PAUSE = 2000;
  const LONGEST_WAIT = 60;
  const UNREACHABLE = [429, 502, 503, 504];
  const token = () => document.querySelector('meta[name="_csrf"]');

  function tab() {
    let name = sessionStorage.getItem('xs-tab');
    if (!name) {
      name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
      sessionStorage.setItem('xs-tab', name);
    }
    return name;
  }

  /** What this browser keeps of a sheet: of this tab, and of tabs that are gone. */
  function shelf(account, sheet) {
    const all = 'xs-entry:' + account + ':sheet:' + sheet + ':';
    const own = all + tab();
    if (navigator.locks) {
      navigator.locks.request(own, { ifAvailable: true }, () => new Promise(() => {}));
    }

    const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(all));

    return {
      /** Whether it could be kept; nothing to keep erases. */
      keep(cells) {
        try {
          if (cells.length) {
            localStorage.setItem(own, JSON.stringify({ at: Date.now(), cells }));
          }
          else {
            localStorage.removeItem(own);
          }
          return true;
        }
        catch (full) {
          return false;
        }
      },
      /** What this tab or tabs that are closed have not sent, oldest first; it is this tab's from now on. */
      async take() {
        const held = navigator.locks ? (await navigator.locks.query()).held.map((lock) => lock.name) : [];
        const left = keys().filter((key) => key === own || !held.includes(key)).map((key) => {
          let kept = null;
          try {
            kept = JSON.parse(localStorage.getItem(key));
          }
          catch (broken) { /* nothing can be read from it */ }
          localStorage.removeItem(key);
          return kept;
        });
        return left.filter((kept) => kept && Array.isArray(kept.cells)).sort((a, b) => a.at - b.at).flatMap((kept) => kept.cells);
      }
    };
  }

  /**
   * Sends what changed.
   * @param sheet what is sent from and told to: address, page, version, changed(), wire(cell), saved(answer, sent),
   * refused(cell, message), stale(answer), told(state, text)
   */
  function store(sheet) {
    let timer = 0;
    let sending = null;
    let retries = 0;
    let state = 'saved';
    const shelved = shelf(sheet.account, sheet.name);

    function tell(next, text) {
      state = next;
      sheet.told(next, text || '');
    }

    /* Accept: problems and sheets alike are JSON, in the language of the page */
    const inItsLanguage = (more) => ({ Accept: 'application/json, application/problem+json',
      'Accept-Language': document.documentElement.lang, ...more });

    function request(method, address, body, more) {
      const told = token();
      const header = document.querySelector('meta[name="_csrf_header"]');
      return fetch(address, { method, redirect: 'manual', body: body && JSON.stringify(body), headers: inItsLanguage({
        ...body && { 'Content-Type': 'application/json' }, ...told && { [header.content]: told.content }, ...more }) });
    }

    /** The newest token of the same account's session, or false. */
    async function renewed() {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('meta[name="_csrf"]');
      const signedIn = page.getElementById('entry-js');
      if (!fresh || !signedIn || signedIn.dataset.account !== sheet.account) {
        return false;
      }
      token().content = fresh.content;
      return true;
    }

    /** An answer, asked for once more if only the token was old; null if nobody is signed in now. */
    async function asked(method, address, body, more) {
      const answer = await request(method, address, body, more);
      if (answer.type !== 'opaqueredirect' && answer.status !== 401 && answer.status !== 403) {
        return answer;
      }
      return await renewed() ? request(method, address, body, more) : null;
    }

    function again(seconds) {
      clearTimeout(timer);
      timer = setTimeout(send, 1000 * (seconds || Math.min(LONGEST_WAIT, 2 ** ++retries)));
    }

    async function reason(answer) {
      const problem = await answer.json().catch(() => ({}));
      return { problem, text: problem.detail || problem.title || String(answer.status) };
    }

    async function answered(answer, sent) {
      if (answer === null) {
        tell('expired');
      }
      else if (answer.ok) {
        retries = 0;
        sheet.saved(await answer.json(), sent);
        keep();
        tell(sheet.changed().length ? 'wait' : 'saved');
        if (state === 'wait') {
          later();
        }
      }
      else if (UNREACHABLE.includes(answer.status)) {
        tell('down');
        again(Number(answer.headers.get('Retry-After')));
      }
      else if (answer.status === 412) {
        await stale();
      }
      else {
        await turnedDown(answer, sent);
      }
    }

    async function stale() {
      const fresh = await asked('GET', sheet.address);
      if (fresh && fresh.ok && sheet.stale(await fresh.json())) {
        again(0.05);
      }
      else if (!fresh || !fresh.ok) {
        tell(fresh ? 'down' : 'expired');
        again();
      }
      else {
        tell('clash');
      }
    }

    /** What one cell is refused for is said in the cell, and the others are sent without it. */
    async function turnedDown(answer, sent) {
      const { problem, text } = await reason(answer);
      const cells = (problem.errors || []).map((error) => [/^cells\[(\d+)\]/.exec(error.field), error.message])
        .filter(([place]) => place && sent[Number(place[1])]);
      cells.forEach(([place, message]) => sheet.refused(sent[Number(place[1])].cell, message));
      if (cells.length) {
        tell('wait');
        later();
      }
      else {
        tell('failed', text);
      }
    }

    async function send() {
      clearTimeout(timer);
      while (sending) {
        await sending;
      }
      const changed = sheet.changed();
      if (!changed.length || state === 'clash') {
        if (!changed.length) {
          tell('saved');
        }
        return;
      }
      const sent = changed.map((cell) => ({ cell, body: sheet.wire(cell) }));
      tell('sending');
      sending = asked('PUT', sheet.address, { cells: sent.map((one) => one.body) },
        { 'If-Match': '"' + sheet.version + '"', Prefer: 'handling=lenient' })
        .then((answer) => answered(answer, sent), () => {
          tell('offline');
          again();
        }).finally(() => { sending = null; });
      await sending;
    }

    function keep() {
      const changed = sheet.changed();
      if (!shelved.keep(changed.map((cell) => sheet.kept(cell)))) {
        tell('failed', sheet.words.full);
      }
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    }

    addEventListener('online', () => state === 'offline' && send());
    addEventListener('offline', () => sheet.changed().length && tell('offline'));
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && state === 'expired') {
        renewed().then((same) => same && send(), () => {});
      }
    });
    addEventListener('beforeunload', (event) => {
      if (sheet.changed().length) {
        event.preventDefault();
      }
    });

    return {
      take: shelved.take,
      keep,
      /** Something changed. */
      changed() {
        keep();
        if (state !== 'clash' && state !== 'expired') {
          tell(navigator.onLine ? 'wait' : 'offline');
          later();
        }
      },
      /** What two people changed has been decided. */
      decided() {
        tell('wait');
        return send();
      },
      /** Sends now; whether the server has everything. */
      async flush() {
        await send();
        return sheet.changed().length === 0;
      },
      /** Asks another address of the sheet; null if nobody is signed in, or the network is away. */
      async act(address, body, more) {
        const answer = await asked('POST', address, body, more).catch(() => undefined);
        if (answer === null) {
          tell('expired');
        }
        else if (answer === undefined) {
          tell('offline');
        }
        return answer || null;
      },
      /** The sheet as the server has it now; null if it cannot be had. */
      async fresh() {
        const answer = await asked('GET', sheet.address).catch(() => null);
        return answer && answer.ok ? answer.json() : null;
      },
      reason,
      get state() {
        return state;
      }
    };
  }

  window.xsSheet.store = store;
})();
