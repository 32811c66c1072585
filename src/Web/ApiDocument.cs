using System.Text.Json.Nodes;
using Exchange.Framework.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Exchange.Web;

/// <summary>The description of the API for programs, made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    private const string Scheme = "key";
    private const string Prefix = "api/v1/";

    public static void Configure(OpenApiOptions options)
    {
        // What most generators of clients read.
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
        options.ShouldInclude = description => description.RelativePath?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Panzhihua Vanadium-Titanium Patent Technology Trading Center";
            document.Info.Description = "What is public needs no key. Amounts in fields that end in Fen are in fen, a hundredth of a yuan. Every answer has an ETag; "
                + "If-None-Match is answered with 304 when nothing has changed. Above the limits the answer is 429 with Retry-After. More for people: /developers.";
            // The same wherever the site stands: addresses are relative to where the description was read.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Scheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of an organisation, made on its desk. Without one the public limits hold.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, _, _) =>
        {
            // Generators take words without a type for numbers.
            if (schema.Enum is { Count: > 0 })
            {
                schema.Type ??= JsonSchemaType.String;
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiredScope>().FirstOrDefault() is { } required)
            {
                operation.Security = [key];
                operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
                operation.Extensions["x-scope"] = new JsonNodeExtension(JsonValue.Create(required.Scope)!);
            }
            else
            {
                // An empty requirement says that it works without.
                operation.Security = [new OpenApiSecurityRequirement(), key];
            }

            // Read as texts, so that a wrong one is answered with what is wrong with it.
            foreach (var parameter in (operation.Parameters ?? []).Where(p => p.Name is "page" or "pageSize" or "limit"))
            {
                if (parameter.Schema is OpenApiSchema schema)
                {
                    schema.Type = JsonSchemaType.Integer;
                    schema.Minimum = "1";
                }
            }

            operation.Responses ??= [];
            operation.Responses.TryAdd("304", new OpenApiResponse { Description = "Not modified: the caller has it, by its If-None-Match." });
            return Task.CompletedTask;
        });
    }
}
