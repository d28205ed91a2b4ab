'use strict';
(() => {
  const WHAT = {
    content: ['内容与清单不一致', 'its content is not what the list says'],
    packed: ['压缩数据被改动', 'its compressed data were changed'],
    directory: ['压缩包目录被改动', 'its entry in the directory of the package was changed'],
    end: ['不是完整的审计包，或包的末尾被改动', 'not a whole package, or its end was changed'],
    missing: ['文件缺失', 'the file is missing'],
    added: ['清单以外的文件', 'the list does not know this file'],
    unreadable: ['文件读不出来', 'the file cannot be read'],
    otherPage: ['本页不是这个包里的核验页', 'this page does not belong to this package'],
    line: ['日志行与封存的摘要不一致', 'a line of the journal differs from its sealed digest'],
    block: ['日志块与其各行或前一块不一致', 'a block does not follow from its lines and the one before'],
  };
  const $ = (id) => document.getElementById(id);
  const body = document.body;
  const own = { sha256: body.dataset.sha256, sm3: body.dataset.sm3, packed: body.dataset.packed };

  function show(state, title, lines) {
    const box = $('verdict');
    box.dataset.state = state;
    box.querySelector('h2').textContent = title;
    const list = box.querySelector('ul');
    list.replaceChildren(...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }));
  }

  function facts(manifest) {
    const rows = [['水印号', manifest.id], ['导出人', manifest.by], ['导出时间', manifest.at],
      ['范围', manifest.scope], ['账面', manifest.asKnownOn], ['数据级别', manifest.gradeLabel]];
    $('facts').replaceChildren(...rows.filter(([, value]) => value).flatMap(([name, value]) => {
      const term = document.createElement('dt');
      const said = document.createElement('dd');
      term.textContent = name;
      said.textContent = value;
      return [term, said];
    }));
  }

  /** The digests of the package itself, which the portal tells of the same file. */
  async function ofItself(file) {
    if (!file) {
      return [];
    }
    const { sha256, sm3 } = await XsReading.digestsOf(file);
    return [`审计包 SHA-256 ${sha256}`, `审计包 SM3 ${sm3}`];
  }

  async function run(opening, zip) {
    show('running', '正在核验… Verifying…', []);
    $('facts').replaceChildren();
    try {
      const seen = await XsChecking.check(await opening(), own, (done, all, path) => {
        $('progress').textContent = `${done} / ${all} ${path}`;
      });
      facts(seen.manifest);
      show('good', '未被改动 Unchanged', [
        `${seen.files} 个文件与清单一致 files are as listed`,
        `${seen.lines} 行日志、${seen.blocks} 个日志块相符 lines and blocks of the journal agree`,
        ...await ofItself(zip)]);
    } catch (failed) {
      if (failed instanceof XsReading.Changed) {
        const [zh, en] = WHAT[failed.message];
        const file = failed.file === XsReading.DIRECTORY ? '压缩包 the package itself' : failed.file;
        show('bad', '有文件被改动 Changed', [`${file} ${zh}；${en}`]);
      } else {
        show('none', '没能核验 Could not verify', [String(failed.message || failed)]);
      }
    }
    $('progress').textContent = '';
  }

  $('zip').addEventListener('change', (event) => {
    const [file] = event.target.files;
    if (file) {
      run(() => XsReading.ofZip(file), file);
    }
  });
  $('folder').addEventListener('change', (event) => {
    const list = [...event.target.files];
    if (list.length > 0) {
      run(async () => XsReading.ofFolder(list));
    }
  });
})();
