package cn.xieshou.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes that a request has tried to commit something (提交记录): what fails from then on
 * cannot be said to be undone.
 */
@Component
class CommitWatch implements TransactionExecutionListener {

	static final String TRIED = CommitWatch.class.getName();

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && !transaction.isReadOnly()) {
			request.setAttribute(TRIED, true, RequestAttributes.SCOPE_REQUEST);
		}
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && failure != null && !DatabaseFailure.isAway(failure)) {
			request.removeAttribute(TRIED, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
