using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Content_Digest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    ChoiceKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Types = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    Topics = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    Words = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Period = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ToldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastMailAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Digest", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_CreatedAt",
                table: "Content_Digest",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_EmailKey_ChoiceKey",
                table: "Content_Digest",
                columns: new[] { "EmailKey", "ChoiceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_NextAt",
                table: "Content_Digest",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_Digest");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail");
        }
    }
}
