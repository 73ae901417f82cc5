// Starts the GOV.UK components. Everything on the site works without this file.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const status = document.getElementById(button.getAttribute("aria-describedby"));
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = "Copied";
    } catch {
      status.textContent = "Your browser did not allow copying: select the text instead";
    }
  });
}

// The slider sets the date field to the end of a month; without it the field itself serves.
for (const slider of document.querySelectorAll("input[type=range][data-sets]")) {
  slider.closest(".app-slider").hidden = false;
  const field = document.getElementById(slider.dataset.sets);
  const [year, month] = slider.dataset.first.split("-").map(Number);
  slider.addEventListener("input", () => {
    const day = new Date(Date.UTC(year, month + Number(slider.value), 0));
    field.value = day.toISOString().slice(0, 10);
    slider.setAttribute("aria-valuetext", field.value);
  });
}

for (const form of document.querySelectorAll("[data-submit-on-change]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
