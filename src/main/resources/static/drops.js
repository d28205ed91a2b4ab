/* Drops 拖放: files that are dropped anywhere on the page, or pasted, are uploaded as evidence as if they had been chosen. */
(function () {
  'use strict';
  const chooser = () => document.querySelector('[data-upload] input[type="file"]');
  const holdsFiles = (data) => data !== null && Array.from(data.types).includes('Files');

  function upload(files) {
    const taken = new DataTransfer();
    files.forEach((file) => taken.items.add(file));
    chooser().files = taken.files;
    chooser().dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector('[data-upload]').scrollIntoView({ block: 'nearest' });
  }

  /** A picture from the clipboard has the same name every time, so it gets the time as one. */
  function named(file) {
    const time = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 19).replace(/\D/g, '');
    const word = document.documentElement.lang.startsWith('zh') ? '截图-' : 'screenshot-';
    return /^image\.\w+$/.test(file.name) ? new File([file], word + time + file.name.slice(5), { type: file.type }) : file;
  }

  document.addEventListener('dragover', (event) => {
    if (chooser() && holdsFiles(event.dataTransfer)) {
      event.preventDefault();
      document.querySelector('[data-upload]').classList.add('over');
    }
  });
  ['drop', 'dragleave', 'dragend'].forEach((type) => document.addEventListener(type, () => {
    const place = document.querySelector('[data-upload].over');
    if (place) {
      place.classList.remove('over');
    }
  }));
  document.addEventListener('drop', (event) => {
    if (chooser() && holdsFiles(event.dataTransfer)) {
      event.preventDefault();
      upload(Array.from(event.dataTransfer.files));
    }
  });
  document.addEventListener('paste', (event) => {
    const files = Array.from(event.clipboardData.files);
    if (chooser() && files.length > 0) {
      event.preventDefault();
      upload(files.map(named));
    }
  });
})();
