package cn.xieshou.values;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is past and what is still to come is judged by the days of the programmes (校验日历).
 */
@Configuration(proxyBeanMethods = false)
class ValidationDays {

	@Bean
	static ValidationConfigurationCustomizer daysOfTheProgrammes(ObjectProvider<Clock> clock) {
		return (validation) -> validation
			.clockProvider(() -> clock.getIfAvailable(Clock::systemUTC).withZone(Days.ZONE));
	}

}
