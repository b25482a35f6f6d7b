
'use strict';
(() => {
  const facts = [...document.querySelectorAll('.fact[id]')];
  const lit = [...document.querySelectorAll('.lit')];
  let chosen = null;

  const of = span => span.dataset.facts.split(' ');
  const shown = () => facts.filter(f => !f.hidden);

  function choose(fact, toSource) {
    if (!fact) return;
    chosen = fact;
    for (const f of facts) f.classList.toggle('on', f === fact);
    let first = null;
    for (const s of lit) {
      const on = of(s).includes(fact.id);
      s.classList.toggle('on', on);
      if (on && !first) first = s;
    }
    const start = document.getElementById(fact.id + '-s') || first;
    if (start) start.scrollIntoView({ block: 'center' });
    fact.scrollIntoView({ block: 'nearest' });
    if (toSource) fact.closest('.brief').querySelector('.source').focus({ preventScroll: true });
    else fact.focus({ preventScroll: true });
  }

  function step(n) {
    const list = shown();
    const at = list.indexOf(chosen);
    choose(list[Math.min(Math.max(at + n, 0), list.length - 1)], false);
  }

  function only(kind) {
    for (const f of facts) f.hidden = kind !== '' && f.dataset.kind !== kind;
    if (chosen && chosen.hidden) chosen = null;
  }

  document.addEventListener('click', e => {
    const span = e.target.closest('.lit');
    const fact = e.target.closest('.fact[id]');
    if (span) {
      const here = of(span);
      const at = chosen ? here.indexOf(chosen.id) : -1;
      choose(document.getElementById(here[(at + 1) % here.length]), true);
    } else if (fact) {
      e.preventDefault();
      choose(fact, false);
    }
  });

  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const kinds = { '1': 'force', '2': 'casualty', '3': 'quote', '0': '' };
    if (e.key === 'j' || e.key === ']') step(1);
    else if (e.key === 'k' || e.key === '[') step(-1);
    else if (e.key === 'Enter' && chosen) choose(chosen, !document.activeElement.classList.contains('source'));
    else if (e.key in kinds) only(kinds[e.key]);
    else return;
    e.preventDefault();
  });

  const asked = document.getElementById(location.hash.slice(1));
  if (facts.includes(asked)) choose(asked, false);
})();
