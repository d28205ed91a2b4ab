package cn.xieshou.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import cn.xieshou.list.ListBoard;

/** From which lists people come to the boards (看板入口). */
@Configuration
class BoardLinks {

	@Bean
	ListBoard boardOfProjects() {
		return new ListBoard("projects", "boards.funnel", "/boards/funnel");
	}

	@Bean
	ListBoard boardOfOrganisations() {
		return new ListBoard("organisations", "boards.structure", "/boards/structure");
	}

	@Bean
	ListBoard boardOfTasks() {
		return new ListBoard("tasks", "boards.programmes", "/boards/programmes");
	}

	@Bean
	ListBoard boardOfMeetings() {
		return new ListBoard("meetings", "boards.decisions", "/boards/decisions");
	}

	@Bean
	ListBoard boardOfEvents() {
		return new ListBoard("events", "boards.outbound", "/boards/outbound");
	}

	@Bean
	ListBoard boardOfParks() {
		return new ListBoard("parks", "boards.counties", "/boards/counties");
	}

	@Bean
	ListBoard boardOfIndustries() {
		return new ListBoard("industries", "boards.industries", "/boards/industries");
	}

}
