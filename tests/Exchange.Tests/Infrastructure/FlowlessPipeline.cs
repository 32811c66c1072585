using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Exchange.Tests.Infrastructure;

/// <summary>
/// Builds the middleware without the flow of the execution context. The rate limiter begins a timer then that nobody
/// ends; with the context it would hold the whole site in memory after the test, and a run makes a thousand sites.
/// </summary>
internal sealed class FlowlessPipeline : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        // The last to be added is the first to be built.
        AsyncFlowControl flow = default;
        builder.Use(pipeline =>
        {
            flow.Undo();
            return pipeline;
        });
        next(builder);
        builder.Use(pipeline =>
        {
            flow = ExecutionContext.SuppressFlow();
            return pipeline;
        });
    };
}
