using Exchange.Framework.Modules;

namespace Exchange.Products;

public sealed class Startup : StartupBase;
