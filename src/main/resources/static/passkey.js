// Passkeys: asks the device to make a key (data-passkey="create") or to sign with one ("get"), puts what it says into
// the field of the button's form and sends the form.
(() => {
  'use strict'
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const decoded = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }))

  async function create(button) {
    const options = JSON.parse(button.dataset.options)
    options.challenge = bytes(options.challenge)
    options.user.id = bytes(options.user.id)
    options.excludeCredentials = decoded(options.excludeCredentials)
    const made = await navigator.credentials.create({ publicKey: options })
    const response = {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : []
    }
    return said(made, response)
  }

  async function get(button, form) {
    const answer = await fetch(button.dataset.from, {
      method: 'POST', body: new URLSearchParams({ _csrf: form.elements._csrf.value })
    })
    if (!answer.ok) {
      throw new Error(answer.status)
    }
    const options = await answer.json()
    options.challenge = bytes(options.challenge)
    options.allowCredentials = decoded(options.allowCredentials)
    const signed = await navigator.credentials.get({ publicKey: options })
    const response = {
      authenticatorData: text(signed.response.authenticatorData),
      clientDataJSON: text(signed.response.clientDataJSON),
      signature: text(signed.response.signature),
      userHandle: signed.response.userHandle ? text(signed.response.userHandle) : null
    }
    return said(signed, response)
  }

  function said(credential, response) {
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults()
    })
  }

  async function press(button) {
    const form = button.form
    const failed = document.getElementById(button.dataset.failed)
    failed.hidden = true
    if (button.dataset.needs && !form.reportValidity()) {
      return
    }
    button.setAttribute('aria-busy', 'true')
    try {
      form.elements[button.dataset.into].value = button.dataset.passkey === 'create' ? await create(button)
        : await get(button, form)
      form.submit()
    }
    catch (error) {
      failed.hidden = false
    }
    finally {
      button.removeAttribute('aria-busy')
    }
  }

  document.querySelectorAll('[data-passkey]').forEach((button) => {
    if (window.PublicKeyCredential) {
      button.hidden = false
      button.addEventListener('click', () => press(button))
    }
  })
})()
