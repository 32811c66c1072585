import { text } from "./texts.js";

/**
 * `form[data-passkey-register="/address/of/options"]` and `form[data-passkey-sign-in="…"]`: the options are fetched
 * by POST, the answer of the authenticator goes into the hidden field `credential`, and the form is sent as any other.
 */
export function startPasskeys(root) {
  const able = "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;
  for (const form of root.querySelectorAll("form[data-passkey-register], form[data-passkey-sign-in]")) {
    if (!able) {
      explain(form, text("textPasskeyUnsupported"));
      form.querySelector('[type="submit"], button:not([type])')?.setAttribute("disabled", "");
      continue;
    }

    form.addEventListener("submit", async (event) => {
      const field = credentialField(form);
      if (field.value) {
        return;
      }

      event.preventDefault();
      try {
        field.value = JSON.stringify(await (form.dataset.passkeyRegister ? create(form) : get(form)));
        form.requestSubmit(event.submitter ?? undefined);
      } catch (error) {
        explain(form, error.refusal ?? text(error.name === "NotAllowedError" ? "textPasskeyCancelled" : "textPasskeyFailed"));
      }
    });
  }
}

async function create(form) {
  const options = await fetchOptions(form, form.dataset.passkeyRegister);
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
}

async function get(form) {
  const options = await fetchOptions(form, form.dataset.passkeySignIn);
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function fetchOptions(form, address) {
  // The form carries the anti-forgery token and, when signing in, the e-mail address.
  const response = await fetch(address, { method: "POST", body: new FormData(form) });
  if (!response.ok) {
    throw new Error(`Passkey options: ${response.status}`);
  }

  const options = await response.json();
  if (options.refusal) {
    // The server says why in the person's language: a wrong password, too many attempts.
    throw Object.assign(new Error("Passkey options were refused."), { refusal: options.refusal });
  }

  return options;
}

function credentialField(form) {
  let field = form.querySelector('input[name="credential"]');
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "credential";
    form.append(field);
  }

  return field;
}

function explain(form, message) {
  let box = form.querySelector(".notice[data-passkey-message]");
  if (!box) {
    box = document.createElement("p");
    box.className = "notice notice-warn";
    box.dataset.passkeyMessage = "";
    box.setAttribute("role", "alert");
    form.prepend(box);
  }

  box.textContent = message;
}
