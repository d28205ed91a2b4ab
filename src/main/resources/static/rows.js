/* Rows 行: adds a row to a list of a form in place and takes rows away, with the focus where the work is. */
(function () {
  'use strict';
  const $ = (selector, within) => within.querySelector(selector);
  const itemsOf = (list) => Array.from(list.children).filter((child) => child.matches('[data-item]'));
  const isThere = (item) => !item.classList.contains('gone');
  const words = () => document.getElementById('entry-banners').dataset;

  function say(text, list, number) {
    document.getElementById('entry-live').textContent = text.replace('{0}', list.dataset.label).replace('{1}', number);
  }

  function focusIn(item) {
    const first = Array.from(item.querySelectorAll('input:not([type=hidden]), select, textarea')).find((one) => one.offsetParent);
    if (first) {
      first.focus();
    }
  }

  function changed(list) {
    list.dispatchEvent(new Event('entry:rows', { bubbles: true }));
  }

  /** The first index that no row of the list has. */
  function nextIndex(list) {
    const used = Array.from(list.querySelectorAll('[name]')).map((one) => /\[(\d+)\]/.exec(one.name))
      .filter(Boolean).map((match) => Number(match[1]));
    return Math.max(itemsOf(list).length, ...used.map((index) => index + 1));
  }

  function add(list) {
    const index = nextIndex(list);
    const holder = document.createElement('div');
    holder.innerHTML = $('template', list).innerHTML.replaceAll('[999]', '[' + index + ']').replaceAll('-999', '-' + index);
    const item = holder.firstElementChild;
    const number = itemsOf(list).length + 1;
    [item, ...item.querySelectorAll('[data-numbered]')].filter((one) => one.matches('[role="group"], [data-numbered]'))
      .forEach((one) => one.setAttribute('aria-label', list.dataset.label + ' ' + number));
    item.querySelectorAll('[data-number]').forEach((one) => { one.textContent = number; });
    $('template', list).before(item);
    document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: item } }));
    focusIn(item);
    say(words().added, list, number);
    changed(list);
  }

  /** Marks a row as taken away; until the form is saved it can be brought back. */
  function remove(item) {
    const list = item.closest('[data-list]');
    const items = itemsOf(list);
    const at = items.indexOf(item);
    const note = document.createElement('p');
    const text = words().removed.replace('{0}', list.dataset.label).replace('{1}', at + 1);
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'btn sm';
    undo.textContent = words().undo;
    undo.addEventListener('click', () => {
      note.remove();
      item.classList.remove('gone');
      $('[data-drop]', item).checked = false;
      focusIn(item);
      changed(list);
    });
    note.className = 'gone-note sm';
    note.append(text, undo);
    item.append(note);
    item.classList.add('gone');
    $('[data-drop]', item).checked = true;
    const neighbour = items.slice(at + 1).find(isThere) || items.slice(0, at).reverse().find(isThere);
    if (neighbour) {
      focusIn(neighbour);
    }
    else {
      $('[data-item-add]', list).focus();
    }
    say(words().removed, list, at + 1);
    changed(list);
  }

  document.addEventListener('click', (event) => {
    const adds = event.target.closest('[data-item-add]');
    const removes = event.target.closest('[data-item-remove]');
    if (adds) {
      event.preventDefault();
      add(adds.closest('[data-list]'));
    }
    else if (removes) {
      remove(removes.closest('[data-item]'));
    }
  });
  document.addEventListener('keydown', (event) => {
    const list = event.target.closest && event.target.closest('[data-list]');
    if (!list || event.isComposing || event.defaultPrevented) {
      return;
    }
    const last = itemsOf(list).filter(isThere).at(-1);
    const enter = event.key === 'Enter' && event.target.matches('input') && last && last.contains(event.target)
      && !event.ctrlKey && !event.metaKey;
    if (enter || event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      add(list);
    }
  });
})();
