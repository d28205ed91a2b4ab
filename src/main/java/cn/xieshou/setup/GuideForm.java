package cn.xieshou.setup;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;

/**
 * What somebody says at a step of the set-up (启用表单).
 *
 * @param programme the programme of a top pairing
 * @param helper its helping region
 * @param helped its helped region
 * @param since the year in which it began
 * @param top the code of the pairing that others are below
 * @param pairs two columns pasted from a sheet
 * @param template the usual review steps to begin from
 * @param notice the text of the notice of a year's days off
 */
record GuideForm(@Nullable Programme programme, String helper, String helped, String since, String top, String pairs,
		@Nullable ChainTemplate template, String notice) {

	GuideForm(@Nullable Programme programme, @Nullable String helper, @Nullable String helped, @Nullable String since,
			@Nullable String top, @Nullable String pairs, @Nullable ChainTemplate template, @Nullable String notice) {
		this.programme = programme;
		this.helper = (helper != null) ? helper.strip() : "";
		this.helped = (helped != null) ? helped.strip() : "";
		this.since = (since != null) ? since.strip() : "";
		this.top = (top != null) ? top.strip() : "";
		this.pairs = (pairs != null) ? pairs : "";
		this.template = template;
		this.notice = (notice != null) ? notice : "";
	}

	GuideForm withPairs(String pairs) {
		return new GuideForm(this.programme, this.helper, this.helped, this.since, this.top, pairs, this.template,
				this.notice);
	}

}
