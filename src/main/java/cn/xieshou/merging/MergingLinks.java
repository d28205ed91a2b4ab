package cn.xieshou.merging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import cn.xieshou.list.ListBoard;

/** From lists to what may be in them twice (重复入口). */
@Configuration
class MergingLinks {

	@Bean
	ListBoard duplicatesOfAliased() {
		return new ListBoard(ListBoard.ALIASED, "merging.possible", "/duplicates");
	}

}
