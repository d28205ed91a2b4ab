package cn.xieshou.record;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts the description of the API together when it is first asked for (接口说明按需生成). */
@Component
class LateApiDescription implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanDefinitionNames()) {
			String made = beans.getBeanDefinition(name).getFactoryBeanName();
			if (name.startsWith("org.springdoc") || made != null && made.startsWith("org.springdoc")) {
				beans.getBeanDefinition(name).setLazyInit(true);
			}
		}
	}

}
