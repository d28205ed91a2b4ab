/* Evidence of a sheet 本格佐证: files that are chosen, dropped onto the panel or pasted into a cell are uploaded at once and
   said with the cell in hand; they become evidence of its line when the sheet is handed in. */
(function () {
  'use strict';
  const MOST = 20;
  const $ = (selector, within) => (within || document).querySelector(selector);
  const meta = (name) => $('meta[name="' + name + '"]').content;

  function link(one) {
    const made = document.createElement('a');
    made.className = 'ev';
    made.href = one.file ? '/evidence/' + one.file : '/documents?q=' + encodeURIComponent(one.document);
    made.textContent = one.name || one.document;
    return made;
  }

  /** A picture from the clipboard has the same name every time, so it gets the time as one. */
  function named(file) {
    const time = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 19).replace(/\D/g, '');
    const word = document.documentElement.lang.startsWith('zh') ? '截图-' : 'screenshot-';
    return /^image\.\w+$/.test(file.name) ? new File([file], word + time + file.name.slice(5), { type: file.type }) : file;
  }

  function evidence(sheet) {
    const { view, store, form, words } = sheet;
    const place = $('#cellpan [data-evidence]');
    if (!place) {
      return;
    }
    const hint = $('#ev-hint', place);
    const usual = hint.textContent;

    /** What the cell in hand rests on, in the panel, and in its row. */
    function draw(cell) {
      const list = $('ul', place);
      list.replaceChildren(...cell.cited.map((one) => {
        const item = document.createElement('li');
        const drop = document.createElement('button');
        drop.type = 'button';
        drop.className = 'iconbtn';
        drop.setAttribute('aria-label', view.text('evidenceDrop', one.name || one.document));
        drop.append(view.icon('x'));
        drop.addEventListener('click', () => {
          say(cell, cell.cited.filter((other) => other !== one));
          $('#ev-file').focus();
        });
        item.append(link(one), drop);
        return item;
      }));
      $('#ev-file').disabled = !cell.input;
    }

    function say(cell, cited) {
      cell.cited = cited;
      const own = Array.from(cell.row.tr.querySelectorAll('[data-ev]')).find((one) => one.dataset.ev === cell.id);
      own.replaceChildren(...cited.map(link));
      draw(cell);
      view.changed(cell.row);
      store.changed();
    }

    async function upload(file, cell) {
      if (cell.cited.length >= MOST) {
        hint.textContent = words.evidenceMore;
        return;
      }
      hint.textContent = view.text('evidenceSending', file.name);
      const body = new FormData();
      body.append('file', file);
      body.append('pairing', form.elements.pairing.value);
      const answer = await fetch(form.dataset.evidenceTo, { method: 'POST', body, redirect: 'manual', headers: {
        [meta('_csrf_header')]: meta('_csrf'), Accept: 'application/json, application/problem+json',
        'Accept-Language': document.documentElement.lang } }).catch(() => null);
      const told = answer && answer.type !== 'opaqueredirect' ? await answer.json().catch(() => ({})) : {};
      if (answer && answer.ok) {
        hint.textContent = usual;
        say(cell, cell.cited.concat({ file: told.id, document: null, name: told.name }));
      }
      else {
        const why = (told.errors && told.errors[0] && told.errors[0].message) || told.detail || words.savOffline;
        hint.textContent = view.text('evidenceAway', why);
      }
    }

    async function take(files) {
      const cell = view.inHand;
      if (cell && cell.input) {
        for (const file of files) {
          await upload(file, cell);
        }
      }
    }

    $('#ev-file').addEventListener('change', async (event) => {
      const files = Array.from(event.target.files);
      event.target.value = '';
      await take(files);
    });
    ['dragover', 'drop', 'dragleave'].forEach((type) => place.addEventListener(type, (event) => {
      if (Array.from(event.dataTransfer.types).includes('Files')) {
        event.preventDefault();
        place.classList.toggle('over', type === 'dragover');
        if (type === 'drop') {
          take(Array.from(event.dataTransfer.files));
        }
      }
    }));
    document.addEventListener('paste', (event) => {
      const files = Array.from(event.clipboardData.files);
      if (files.length && !event.clipboardData.getData('text/plain')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        take(files.map(named));
      }
    }, true);
    sheet.drawEvidence = draw;
    if (view.inHand) {
      draw(view.inHand);
    }
  }

  Object.assign(window.xsSheet, { evidence });
})();
